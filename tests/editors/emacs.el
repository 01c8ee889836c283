;;; emacs.el --- Does what expectations.json says in Emacs with Eglot, in batch  -*- lexical-binding: t -*-

;; With the mode that the documentation gives.  Run by run.sh, with `vraagbaak' on the PATH:
;;   PAPERS=FOLDER EXPECTATIONS=FILE CONFIGURATION=pqa-mode.el emacs -q --batch -l emacs.el
;; (-Q would hide the packages of Debian.)
;; Ends with "N passed, N failed".  Eglot 1.9 has no call hierarchy; those steps are passed over.

;;; Code:

(require 'cl-lib)
(require 'json)
(require 'package)
(package-initialize)
(require 'eglot)
(require 'imenu)
(require 'xref)

(defconst papers (file-name-as-directory (getenv "PAPERS")))
(defconst patience 60 "Seconds until something is held not to happen.")
(defvar passed 0)
(defvar failed 0)

;; Nobody is there to be asked, and no command loop to be idle.
(setq eglot-sync-connect patience
      eglot-confirm-server-initiated-edits nil
      eglot-autoshutdown nil
      eglot-send-changes-idle-time 0
      flymake-no-changes-timeout nil
      xref-prompt-for-identifier nil
      last-nonmenu-event ?x ; a list of actions is asked for with the keyboard
      create-lockfiles nil
      make-backup-files nil
      auto-save-default nil
      coding-system-for-read 'utf-8
      inhibit-message t)

;; Only commands, not the clock, tell what one undo takes back.
(advice-add 'undo-auto--boundary-timer :override #'ignore)

(defun say (format &rest values)
  (princ (concat (encode-coding-string (apply #'format format values) 'utf-8) "\n")))

(defmacro step (name &rest body)
  (declare (indent 1))
  `(condition-case problem
       (progn ,@body (cl-incf passed) (say "ok    %s" ,name))
     (error (cl-incf failed) (say "FAIL  %s: %S" ,name problem))))

(defun wait-for (what look)
  "Wait until LOOK gives something and return it."
  (let ((end (+ (float-time) patience)) seen)
    (while (not (setq seen (funcall look)))
      (when (> (float-time) end) (error "Not seen: %s" what))
      (accept-process-output nil 0.05)
      (sit-for 0))
    seen))

(defun field (name expected) (alist-get name expected))

(defun holds (text piece)
  (unless (string-search piece text) (error "No \"%s\" in %s" piece text)))

(defun lists (texts piece)
  (unless (cl-some (lambda (text) (string-search piece text)) texts) (error "No \"%s\" in %S" piece texts)))

(defun put-cursor-on (text)
  "Put point on the last word of TEXT, at its first place in the buffer."
  (goto-char (point-min))
  (let ((case-fold-search nil)) (search-forward text))
  (goto-char (- (point) (length (car (last (split-string text)))))))

(defun line-here () (buffer-substring-no-properties (line-beginning-position) (line-end-position)))

(defun open-paper (name)
  (switch-to-buffer (find-file-noselect (expand-file-name name papers)))
  (run-hooks 'post-command-hook) ; where `eglot-ensure' waits
  (wait-for "a server" #'eglot-current-server)
  (wait-for "Eglot in the buffer" (lambda () eglot--managed-mode)))

(defun tell-changes () (eglot--signal-textDocument/didChange))

(defun text () (buffer-substring-no-properties (point-min) (point-max)))

(defmacro and-back (&rest body)
  "Do BODY, which is like one command, and see that one undo takes it back."
  `(let ((before (text)))
     (buffer-enable-undo)
     (setq buffer-undo-list nil)
     (unwind-protect (progn ,@body)
       (setq last-command nil)
       (undo-boundary)
       (primitive-undo 1 (if (car buffer-undo-list) buffer-undo-list (cdr buffer-undo-list)))
       (tell-changes)
       (set-buffer-modified-p nil)
       (unless (equal (text) before) (error "Undone to: %s" (text))))))

(defun reads (expected)
  (seq-doseq (piece (field 'reads expected)) (holds (text) piece)))

(defun type-under (above typed)
  (put-cursor-on above)
  (end-of-line)
  (insert "\n" typed)
  (tell-changes))

(defun problems ()
  (flymake-start)
  (sort (flymake-diagnostics) (lambda (one other) (< (flymake-diagnostic-beg one) (flymake-diagnostic-beg other)))))

(defun names-of-outline (entries)
  (mapcan (lambda (entry)
            (cons (car entry) (when (and (consp (cdr entry)) (listp (cdr entry))) (names-of-outline (cdr entry)))))
          (seq-filter #'consp entries)))

(defun summaries (items)
  (mapcar (lambda (item) (substring-no-properties (xref-item-summary item))) items))

(defun try-definition ()
  "Ask for the definition at point; nil when there is none."
  (condition-case nil (progn (call-interactively #'xref-find-definitions) t) (user-error nil)))

(cl-defgeneric meets (kind expected)
  "Do and check what EXPECTED says, which is of KIND.")

(cl-defmethod meets ((_kind (eql problems)) expected)
  (let ((all (field 'problems expected)))
    (wait-for "problems" (lambda () (>= (length (problems)) (length all))))
    (cl-assert (= (length (problems)) (length all)))
    (cl-mapc (lambda (found problem)
               (holds (flymake-diagnostic-text found) (field 'message problem))
               (goto-char (flymake-diagnostic-beg found))
               (holds (line-here) (field 'at problem)))
             (problems) all)))

(cl-defmethod meets ((_kind (eql outline)) expected)
  (let ((names (names-of-outline (eglot-imenu))))
    (dolist (name (field 'names expected)) (lists names name))))

(cl-defmethod meets ((_kind (eql hover)) expected)
  (put-cursor-on (field 'at expected))
  (let (shown)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq shown text)))
    (wait-for "a hover" (lambda () shown))
    (dolist (piece (field 'shows expected)) (holds shown piece))))

(cl-defmethod meets ((_kind (eql definition)) expected)
  (put-cursor-on (field 'at expected))
  ;; The folder may not have been read yet.
  (wait-for "a place to go to" #'try-definition)
  (cl-assert (equal (file-name-nondirectory buffer-file-name) (or (field 'opens expected) (field 'paper expected))))
  (cl-assert (equal (line-here) (field 'line expected)) t))

(cl-defmethod meets ((_kind (eql references)) expected)
  (put-cursor-on (field 'at expected))
  (let* ((backend (xref-find-backend))
         (found (summaries (xref-backend-references backend (xref-backend-identifier-at-point backend)))))
    (dolist (line (field 'lines expected)) (lists found line))))

(cl-defmethod meets ((_kind (eql search)) expected)
  (lists (summaries (xref-backend-apropos (xref-find-backend) (field 'words expected))) (field 'line\ of\ one expected)))

(cl-defmethod meets ((_kind (eql completion)) expected)
  (and-back
   (type-under (field 'under expected) (field 'typed expected))
   (pcase-let* ((`(,start ,end ,table . ,plist) (eglot-completion-at-point))
                (found (all-completions "" table))
                (chosen (seq-find (lambda (one) (equal (substring-no-properties one) (field 'proposed expected))) found)))
     (unless chosen (error "Proposed: %S" found))
     (when (field 'asks expected)
       (holds (funcall (plist-get plist :annotation-function) chosen) (field 'asks expected)))
     (when (member (field 'not\ proposed expected) (mapcar #'substring-no-properties found))
       (error "Proposed too: %s" (field 'not\ proposed expected)))
     (delete-region start end)
     (goto-char start)
     (insert chosen)
     (funcall (plist-get plist :exit-function) chosen 'finished)
     (reads expected))))

(cl-defmethod meets ((_kind (eql rename)) expected)
  (and-back
   (put-cursor-on (field 'at expected))
   (eglot-rename (field 'new\ name expected))
   (reads expected)))

(cl-defmethod meets ((_kind (eql action)) expected)
  (and-back
   (wait-for "problems" #'problems)
   (put-cursor-on (field 'at expected))
   (cl-letf (((symbol-function 'completing-read)
              (lambda (_prompt offered &rest _)
                (let ((titles (all-completions "" offered)))
                  (unless (member (field 'title expected) titles) (error "Offered: %S" titles))
                  (field 'title expected)))))
     (eglot-code-actions (point) (point) nil t))
   (reads expected)))

(cl-defmethod meets ((_kind (eql formatting)) expected)
  (let ((words (split-string (text))))
    (and-back
     (type-under (field 'under expected) (field 'typed expected))
     (eglot-format-buffer)
     (when (string-search (field 'gone expected) (text)) (error "%s" (text)))
     (cl-assert (equal (split-string (text)) words)))))

(cl-defmethod meets (kind _expected) (error "Nothing is said of %s" kind))

(load (getenv "CONFIGURATION") nil t)

(let ((steps (field 'steps (json-parse-string
                            (with-temp-buffer (insert-file-contents (getenv "EXPECTATIONS")) (buffer-string))
                            :object-type 'alist :array-type 'list)))
      server)
  (step "the server starts with a paper"
    (open-paper (field 'paper (car steps)))
    (setq server (eglot-current-server)))
  (dolist (expected steps)
    (unless (equal (field 'kind expected) "callers")
      (step (field 'name expected)
        (open-paper (field 'paper expected))
        (meets (intern (field 'kind expected)) expected))))
  (step "the server goes when the editor asks"
    (let ((process (jsonrpc--process server)))
      (eglot-shutdown server)
      (wait-for "the end" (lambda () (not (process-live-p process)))))))

(say "%d passed, %d failed" passed failed)
(kill-emacs (if (> failed 0) 1 0))
;;; emacs.el ends here
