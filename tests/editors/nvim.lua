-- The server in Neovim's own client (0.7 and later), headless and without plug-ins. Run by run.sh:
--   VRAAGBAAK=/path/to/vraagbaak SAMPLES=FOLDER nvim --clean --headless -u nvim.lua
-- Ends with "N passed, N failed".
local server = vim.env.VRAAGBAAK
local samples = vim.env.SAMPLES
local passed, failed = 0, 0
local client

local kPaper = 'aanhangsel-4321.pqa'
local kDraft = 'conceptantwoord-deelfietsen.pqa'
local kQuestions = 'vragen-fietsenstallingen.pqa'

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
local function wait_for(what, look)
  local seen
  if not vim.wait(5000, function() seen = look() return seen end, 20) then
    error('not seen: ' .. what)
  end
  return seen
end

--- What the server answers to a request about this buffer.
local function ask(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params()
  local replies = vim.lsp.buf_request_sync(0, method, params, 5000)
  local reply = replies and replies[client]
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

--- Opens a paper of the samples, as the language server's.
local function open(name)
  vim.cmd('edit ' .. vim.fn.fnameescape(samples .. '/' .. name))
  vim.bo.filetype = 'pqa'
  if client then vim.lsp.buf_attach_client(0, client) end
end

local function buffer_text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') end

--- Waits until the buffer holds each of the pieces.
local function reads(...)
  for _, piece in ipairs({ ... }) do
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

--- The words of the proposals at the end of the cursor's line, by what they insert.
local function proposals()
  local found = {}
  local position = { line = vim.fn.line('.') - 1, character = #vim.fn.getline('.') }
  for _, item in ipairs(ask('textDocument/completion', { position = position }).items) do
    found[item.textEdit.newText] = item.detail or ''
  end
  return found
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

local function user_story()
  local exit_code
  vim.o.swapfile = false
  open(kPaper)

  step('the server starts', function()
    local ready = false
    client = vim.lsp.start_client({
      name = 'vraagbaak',
      cmd = { server, 'lsp' },
      root_dir = samples,
      workspace_folders = { { uri = vim.uri_from_fname(samples), name = 'samples' } },
      init_options = { locale = 'nl' },
      on_init = function() ready = true end,
      on_exit = function(code) exit_code = code end,
    })
    assert(client, 'it did not')
    vim.lsp.buf_attach_client(0, client)
    wait_for('initialize', function() return ready end)
  end)

  step('a reference to a question that is not there is a diagnostic', function()
    wait_for('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
    local found = vim.diagnostic.get(0)
    assert(#found == 1, vim.inspect(found))
    assert(found[1].message:find('vraag 9', 1, true), found[1].message)
    assert(found[1].lnum + 1 == put_cursor_on('vraag 9'), 'on line ' .. found[1].lnum + 1)
  end)

  step('the outline lists questions and answers', function()
    local names = {}
    local function gather(symbols)
      for _, symbol in ipairs(symbols) do
        names[symbol.name] = true
        gather(symbol.children or {})
      end
    end
    gather(ask('textDocument/documentSymbol', {}))
    for _, name in ipairs({ 'Vraag 1', 'Antwoord 1', 'Vraag 4b', 'Vraag 7' }) do
      assert(names[name], 'no ' .. name .. ' in ' .. table.concat(vim.tbl_keys(names), ', '))
    end
  end)

  step('K on a reference shows the question and its answer', function()
    put_cursor_on('antwoord op vraag 5')
    vim.lsp.buf.hover()
    local text = wait_for('a window', floating_text)
    assert(text:find('oorzaken van de inperking', 1, true), text)
    assert(text:find('drie oorzaken', 1, true), text)
    vim.cmd('doautocmd CursorMoved')
  end)

  step('gd on a reference jumps to the answer', function()
    local from = put_cursor_on('antwoord op vraag 5')
    vim.lsp.buf.definition()
    wait_for('a jump', function() return vim.fn.line('.') ~= from end)
    assert(vim.fn.getline('.') == 'Antwoord 5 en 6', 'at: ' .. vim.fn.getline('.'))
  end)

  step('the references of a question are listed', function()
    put_cursor_on('Vraag 5')
    local lines = {}
    for _, place in ipairs(ask('textDocument/references', {
      position = vim.lsp.util.make_position_params().position,
      context = { includeDeclaration = false },
    })) do
      lines[place.range.start.line + 1] = true
    end
    assert(lines[put_cursor_on('het antwoord op vraag 5')], vim.inspect(lines))
    assert(lines[put_cursor_on('De vragen 5')], vim.inspect(lines))
  end)

  step('gd on a citation opens the paper it names', function()
    open(kDraft)
    put_cursor_on('2026Z04512')
    wait_for('the folder to be read', function()
      local known, found = pcall(ask, 'textDocument/definition', {
        position = vim.lsp.util.make_position_params().position,
      })
      return known and not vim.tbl_isempty(found)
    end)
    vim.lsp.buf.definition()
    wait_for('the paper', function() return vim.fn.expand('%:t') == kQuestions end)
    open(kDraft)
  end)

  step('K on a question of another paper shows that question', function()
    put_cursor_on('en het antwoord op vraag 2')
    vim.lsp.buf.hover()
    local text = wait_for('a window', floating_text)
    assert(text:find('Hoeveel plaatsen komen er', 1, true), text)
    vim.cmd('doautocmd CursorMoved')
  end)

  step('papers and questions are found by words', function()
    local names = {}
    for _, symbol in ipairs(ask('workspace/symbol', { query = 'gemeenten beperken' })) do
      table.insert(names, symbol.name)
    end
    assert(vim.tbl_contains(names, 'Vraag 3: Welke gemeenten beperken het aantal deelfietsen?'), vim.inspect(names))
  end)

  step('who refers to a question is listed as its callers', function()
    put_cursor_on('Vraag 1')
    vim.lsp.buf.incoming_calls()
    local list = wait_for('the list', function()
      local items = vim.fn.getqflist()
      return #items > 0 and items
    end)
    local names = vim.tbl_map(function(item) return item.text end, list)
    assert(#names == 2 and names[1]:find('Vraag 2', 1, true) and names[2]:find('Vraag 4', 1, true), vim.inspect(names))
    vim.cmd('cclose')
  end)

  step('the questions are proposed with what they ask', function()
    local before = buffer_text()
    type_under('Welke gemeenten', '\nAntwoord 3\nZie het antwoord op vraag ')
    local found = proposals()
    assert(found['4'] == 'Bent u bereid hierover met de gemeenten in gesprek te gaan?', vim.inspect(found))
    assert(found['3'] == nil, 'an answer does not refer to itself')
    undo_to(before)
  end)

  step('the heading of the missing answer and the papers of the folder are proposed', function()
    local before = buffer_text()
    type_under('Welke gemeenten', '\nAnt')
    assert(proposals()['Antwoord 3\n'], vim.inspect(proposals()))
    undo_to(before)
    type_under('Welke gemeenten', '\nAntwoord 3\nZie Kamerstuk ')
    assert(proposals()['31 409, nr. 412'], vim.inspect(proposals()))
    undo_to(before)
  end)

  step('a new number moves the question and its references, and one undo takes all back', function()
    local before = buffer_text()
    put_cursor_on('Vraag 1')
    vim.lsp.buf.rename('3')
    reads('Vraag 3\nHoeveel deelfietsen staan', 'Zie het antwoord op vraag 3', 'verwijs ik naar het antwoord op vraag 3')
    undo_to(before)
  end)

  step('the missing answer is added by a fix', function()
    local before = buffer_text()
    put_cursor_on('Vraag 3')
    wait_for('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
    choose_action('Voeg antwoord 3 toe, om in te vullen')
    reads('Antwoord 3\n[in te vullen]')
    undo_to(before)
  end)

  step('a question is moved', function()
    local before = buffer_text()
    put_cursor_on('Vraag 1')
    choose_action('Vraag 1 naar beneden verplaatsen')
    reads('Vraag 2\nHoeveel deelfietsen staan', 'Zie het antwoord op vraag 2')
    undo_to(before)
  end)

  step('formatting takes rows of blank lines away', function()
    local before = buffer_text()
    type_under('Antwoord 1', '\n\n\n')
    vim.lsp.buf.formatting_sync(nil, 5000)
    assert(not buffer_text():find('\n\n\n', 1, true), buffer_text())
    local words = function(text) return table.concat(vim.split(text, '%s+', { trimempty = true }), ' ') end
    assert(words(buffer_text()) == words(before), buffer_text())
    vim.bo.modified = false
  end)

  step('the server goes when the editor asks', function()
    vim.lsp.stop_client(client)
    wait_for('the end', function() return exit_code end)
    assert(exit_code == 0, 'exit code ' .. exit_code)
  end)
end

local ok, message = xpcall(user_story, debug.traceback)
if not ok then
  failed = failed + 1
  say('FAIL  ' .. message)
end
say(passed .. ' passed, ' .. failed .. ' failed')
if failed > 0 then vim.cmd('cquit 1') else vim.cmd('qall!') end
