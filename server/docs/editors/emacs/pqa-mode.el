;;; pqa-mode.el --- Parliamentary questions and answers, with Vraagbaak  -*- lexical-binding: t -*-

;; Package-Requires: ((emacs "28.1") (eglot "1.9"))

;;; Commentary:

;; A mode for papers with questions and answers.  It starts the language server `vraagbaak', which has to be on the
;; PATH.  In init.el:
;;
;;   (load "/path/to/pqa-mode.el")
;;
;; Emacs 29 and later have Eglot; for Emacs 28 it is a package (`M-x package-install RET eglot', or elpa-eglot of
;; Debian).  The server draws outline, findings and hovers; the colours below need no server.

;;; Code:

(require 'eglot)

(defgroup pqa nil "Parliamentary questions and answers." :group 'text)

(defcustom pqa-start-server t
  "Whether a paper starts the language server."
  :type 'boolean)

(defcustom pqa-settings nil
  "Settings of the server, as a property list: (:locale \"en\" :diagnostics (:closedFiles \"off\"))."
  :type 'plist)

(defvar pqa-font-lock-keywords
  `((,(rx bol (or "Vraag" "Vragen" "Antwoord" "Antwoorden" "Mededeling" "Toelichting" "Bijlage" "BIJLAGE")
          (? (+ " ") (+ digit) (* (any digit "a-z" " ,-") )) (* blank) eol)
     . font-lock-keyword-face)
    (,(rx bow (= 4 digit) "Z" (? " ") (= 5 digit) eow) . font-lock-constant-face)
    (,(rx "[" (or "PM" "p.m." "in te vullen") "]") . font-lock-warning-face))
  "Labels, case numbers and places to fill in.")

(defvar pqa-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd "<f2>") #'eglot-rename)
    (define-key map (kbd "M-g i") #'imenu) ; as everywhere from Emacs 29 on
    (define-key map (kbd "C-c C-a") #'eglot-code-actions)
    (define-key map (kbd "C-c C-f") #'eglot-format)
    map)
  "Keys besides those of Emacs: M-. and M-, and M-?.")

;;;###autoload
(define-derived-mode pqa-mode text-mode "PQA"
  "Papers with parliamentary questions and answers."
  (setq-local font-lock-defaults '(pqa-font-lock-keywords t)
              eglot-workspace-configuration (list (cons :vraagbaak pqa-settings)))
  (visual-line-mode)
  (when pqa-start-server (eglot-ensure)))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.pqa\\'" . pqa-mode))

(add-to-list 'eglot-server-programs '((pqa-mode :language-id "pqa") . ("vraagbaak" "lsp")))

(provide 'pqa-mode)
;;; pqa-mode.el ends here
