-- Does what expectations.json says in Neovim's own client (0.7 and later), headless, with the configuration that the
-- documentation gives. Run by run.sh, with `vraagbaak` on the PATH:
--   PAPERS=FOLDER EXPECTATIONS=FILE CONFIGURATION=FILE [RUNTIME=FOLDER] nvim --clean --headless -u nvim.lua
-- RUNTIME has the grammar's parser and queries, for a Neovim that can colour with them.
-- Ends with "N passed, N failed".
local papers = vim.env.PAPERS
local passed, failed = 0, 0
local kPatience = 60000 -- milliseconds until something is held not to happen

local function say(line) io.stdout:write(line .. '\n') end

local function step(name, act)
  local ok, message = xpcall(act, debug.traceback)
  if ok then
    passed = passed + 1
    say('ok    ' .. name)
  else
    failed = failed + 1
    say('FAIL  ' .. name .. ': ' .. tostring(message))
  end
end

--- Waits until `look` gives something true and returns it.
local function wait_for(what, look, interval)
  local seen
  if not vim.wait(kPatience, function() seen = look() return seen end, interval or 20) then
    error('not seen: ' .. what)
  end
  return seen
end

local function client()
  local clients = (vim.lsp.get_clients or vim.lsp.get_active_clients)()
  return clients[1]
end

local function position_params() return vim.lsp.util.make_position_params(0, client().offset_encoding) end

--- What the server answers to a request about this buffer.
local function ask(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params()
  local replies = vim.lsp.buf_request_sync(0, method, params, kPatience)
  local reply = replies and replies[client().id]
  assert(reply and reply.result, method .. ': ' .. vim.inspect(replies))
  return reply.result
end

--- Puts the cursor on the last word of `text`, at its first place in the buffer.
local function put_cursor_on(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local start, stop = line:find(text, 1, true)
    if start then
      local word = text:match('%S+$')
      vim.api.nvim_win_set_cursor(0, { number, stop - #word })
      return number
    end
  end
  error('the paper has no "' .. text .. '"')
end

local function open(name)
  if vim.fn.expand('%:t') == name then return end
  vim.cmd('edit ' .. vim.fn.fnameescape(papers .. '/' .. name))
end

local function buffer_text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') end

--- Waits until the buffer holds each of the pieces.
local function reads(pieces)
  for _, piece in ipairs(pieces) do
    wait_for('"' .. piece .. '" in the text', function() return buffer_text():find(piece, 1, true) end)
  end
end

--- Undoes the last change and holds the text against what it was.
local function undo_to(before)
  vim.cmd('silent undo')
  assert(buffer_text() == before, 'undone to: ' .. buffer_text())
  vim.bo.modified = false
end

--- Types `text` in a new line under the line that holds `above`; the cursor stays at its end.
local function type_under(above, text)
  local number = put_cursor_on(above)
  local lines = vim.split(text, '\n')
  vim.api.nvim_buf_set_lines(0, number, number, false, lines)
  vim.api.nvim_win_set_cursor(0, { number + #lines, #lines[#lines] })
end

--- Chooses the action with `title` at the cursor, as from the list that the editor shows.
local function choose_action(title)
  local offered = {}
  local choose = vim.ui.select
  vim.ui.select = function(items, options, on_choice)
    vim.ui.select = choose
    for _, item in ipairs(items) do
      local name = options.format_item(item)
      table.insert(offered, name)
      if name == title then return on_choice(item) end
    end
  end
  vim.lsp.buf.code_action()
  wait_for('a list of actions', function() return #offered > 0 end)
  assert(vim.tbl_contains(offered, title), 'offered: ' .. table.concat(offered, ' | '))
end

local function floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
end

--- The texts of the list that a command fills.
local function listed(command)
  vim.fn.setqflist({})
  vim.fn.setloclist(0, {})
  command()
  local items = wait_for('a list', function()
    for _, list in ipairs({ vim.fn.getqflist(), vim.fn.getloclist(0) }) do
      if #list > 0 then return list end
    end
  end)
  vim.cmd('cclose | lclose')
  return vim.tbl_map(function(item) return item.text end, items)
end

local function lists(texts, piece)
  for _, text in ipairs(texts) do
    if text:find(piece, 1, true) then return end
  end
  error('no "' .. piece .. '" in ' .. vim.inspect(texts))
end

-- One function for each kind of expectation.
local kinds = {}

function kinds.problems(expected)
  local found = wait_for('problems', function()
    local all = vim.diagnostic.get(0)
    return #all >= #expected.problems and all
  end)
  assert(#found == #expected.problems, vim.inspect(found))
  for i, problem in ipairs(expected.problems) do
    assert(found[i].message:find(problem.message, 1, true), found[i].message)
    assert(found[i].lnum + 1 == put_cursor_on(problem.at), 'on line ' .. found[i].lnum + 1)
  end
end

function kinds.outline(expected)
  local texts = listed(function() vim.lsp.buf.document_symbol() end)
  for _, name in ipairs(expected.names) do lists(texts, name) end
end

function kinds.hover(expected)
  put_cursor_on(expected.at)
  vim.lsp.buf.hover()
  local text = wait_for('a window', floating_text)
  for _, piece in ipairs(expected.shows) do assert(text:find(piece, 1, true), text) end
  vim.api.nvim_exec_autocmds('CursorMoved', {})
  vim.cmd('silent! only')
end

function kinds.definition(expected)
  local from = put_cursor_on(expected.at)
  local paper = expected.opens or expected.paper
  -- The folder may not have been read yet.
  wait_for('a place to go to', function()
    local known, found = pcall(ask, 'textDocument/definition', position_params())
    return known and not vim.tbl_isempty(found)
  end, 200)
  vim.lsp.buf.definition()
  wait_for('a jump', function()
    return vim.fn.expand('%:t') == paper and (expected.opens or vim.fn.line('.') ~= from)
  end)
  assert(vim.fn.getline('.') == expected.line, 'at: ' .. vim.fn.getline('.'))
end

function kinds.references(expected)
  put_cursor_on(expected.at)
  local texts = listed(function() vim.lsp.buf.references() end)
  for _, line in ipairs(expected.lines) do lists(texts, line) end
end

function kinds.search(expected)
  lists(listed(function() vim.lsp.buf.workspace_symbol(expected.words) end), expected['name of one'])
end

function kinds.callers(expected)
  put_cursor_on(expected.at)
  local texts = listed(function() vim.lsp.buf.incoming_calls() end)
  assert(#texts == #expected.names, vim.inspect(texts))
  for _, name in ipairs(expected.names) do lists(texts, name) end
end

function kinds.completion(expected)
  local before = buffer_text()
  type_under(expected.under, expected.typed)
  local found = {}
  -- Behind the last character, where the cursor of the normal mode cannot stand; what is typed is ASCII.
  local position = { line = vim.fn.line('.') - 1, character = #vim.fn.getline('.') }
  for _, item in ipairs(ask('textDocument/completion', { position = position }).items) do found[item.label] = item end
  local chosen = found[expected.proposed]
  assert(chosen, vim.inspect(vim.tbl_keys(found)))
  local asks = chosen.detail or (chosen.labelDetails or {}).detail or ''
  assert(not expected.asks or vim.trim(asks) == expected.asks, vim.inspect(chosen))
  assert(not found[expected['not proposed']], 'proposed too: ' .. (expected['not proposed'] or ''))
  vim.lsp.util.apply_text_edits({ chosen.textEdit }, vim.api.nvim_get_current_buf(), client().offset_encoding)
  reads(expected.reads)
  vim.cmd('silent undo')
  if buffer_text() ~= before then vim.cmd('silent undo') end
  assert(buffer_text() == before, buffer_text())
  vim.bo.modified = false
end

function kinds.rename(expected)
  local before = buffer_text()
  put_cursor_on(expected.at)
  vim.lsp.buf.rename(expected['new name'])
  reads(expected.reads)
  undo_to(before)
end

function kinds.action(expected)
  local before = buffer_text()
  put_cursor_on(expected.at)
  wait_for('problems', function() return #vim.diagnostic.get(0) > 0 end)
  choose_action(expected.title)
  reads(expected.reads)
  undo_to(before)
end

function kinds.formatting(expected)
  local function words(text) return table.concat(vim.split(text, '%s+', { trimempty = true }), ' ') end
  local before = buffer_text()
  type_under(expected.under, expected.typed)
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = kPatience })
  else
    vim.lsp.buf.formatting_sync(nil, kPatience)
  end
  assert(not buffer_text():find(expected.gone, 1, true), buffer_text())
  assert(words(buffer_text()) == words(before), buffer_text())
  vim.bo.modified = false
end

local function user_story()
  vim.o.swapfile = false
  vim.o.hidden = true
  vim.cmd('filetype on')
  if vim.env.RUNTIME then vim.opt.runtimepath:append(vim.env.RUNTIME) end
  dofile(vim.env.CONFIGURATION)
  local file = table.concat(vim.fn.readfile(vim.env.EXPECTATIONS), '\n')
  local expectations = vim.fn.json_decode(file)
  local id

  step('the server starts with a paper', function()
    open(expectations.steps[1].paper)
    id = wait_for('a client', function() return client() and client().server_capabilities and client().id end)
  end)
  if vim.env.RUNTIME then
    step('the grammar colours the label of a question', function()
      local line = put_cursor_on('Vraag 1')
      wait_for('the colour', function()
        local captures = vim.tbl_map(function(one) return one.capture end, vim.treesitter.get_captures_at_pos(0, line - 1, 0))
        return vim.tbl_contains(captures, 'keyword')
      end)
    end)
  end
  for _, expected in ipairs(expectations.steps) do
    step(expected.name, function()
      open(expected.paper)
      kinds[expected.kind](expected)
    end)
  end
  step('the server goes when the editor asks', function()
    vim.lsp.stop_client(id)
    wait_for('the end', function() return vim.lsp.client_is_stopped(id) end)
  end)
end

local ok, message = xpcall(user_story, debug.traceback)
if not ok then
  failed = failed + 1
  say('FAIL  ' .. message)
end
say(passed .. ' passed, ' .. failed .. ' failed')
if failed > 0 then vim.cmd('cquit 1') else vim.cmd('qall!') end
