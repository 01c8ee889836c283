-- The server in Neovim's own client (0.7 and later), headless and without plug-ins. Run by run.sh:
--   VRAAGBAAK=/path/to/vraagbaak SAMPLES=FOLDER nvim --clean --headless -u nvim.lua
-- Ends with "N passed, N failed".
local server = vim.env.VRAAGBAAK
local paper = vim.env.SAMPLES .. '/aanhangsel-4321.pqa'
local passed, failed = 0, 0
local client

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

local function floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
end

--- What the server answers to a request about this buffer.
local function ask(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params()
  local replies = vim.lsp.buf_request_sync(0, method, params, 5000)
  local reply = replies and replies[client]
  assert(reply and reply.result, method .. ': ' .. vim.inspect(replies))
  return reply.result
end

local function user_story()
  local exit_code
  vim.o.swapfile = false
  vim.cmd('edit ' .. vim.fn.fnameescape(paper))
  vim.bo.filetype = 'pqa'

  step('the server starts', function()
    local ready = false
    client = vim.lsp.start_client({
      name = 'vraagbaak',
      cmd = { server, 'lsp' },
      root_dir = vim.env.SAMPLES,
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
