-- Vraagbaak in Neovim 0.7 and later, without plug-ins. Put this file into ~/.config/nvim/plugin/.
-- `vraagbaak` has to be on the PATH; settings go into `settings` below.
local settings = {}

local function map_keys(_, buffer)
  local function map(keys, act) vim.keymap.set('n', keys, act, { buffer = buffer }) end
  map('K', vim.lsp.buf.hover)
  map('gd', vim.lsp.buf.definition)
  map('gr', vim.lsp.buf.references)
  map('gO', vim.lsp.buf.document_symbol)
  map('<F2>', vim.lsp.buf.rename)
  map('<leader>a', vim.lsp.buf.code_action)
  map('<leader>f', vim.lsp.buf.format or vim.lsp.buf.formatting)
  vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
end

-- The folder whose papers belong together: a repository, or else where the paper lies.
local function folder_of(paper)
  local folder = vim.fn.fnamemodify(paper, ':p:h')
  local repository = vim.fn.finddir('.git', vim.fn.fnameescape(folder) .. ';')
  return repository == '' and folder or vim.fn.fnamemodify(repository, ':p:h:h')
end

local function configuration(folder)
  return {
    name = 'vraagbaak',
    cmd = { 'vraagbaak', 'lsp' },
    root_dir = folder,
    settings = { vraagbaak = settings },
    init_options = settings,
    get_language_id = function() return 'pqa' end,
    on_attach = map_keys,
  }
end

local servers = {} -- Neovim 0.7 does not look for a server that runs already: by folder, its client

local function start(buffer)
  local folder = folder_of(vim.api.nvim_buf_get_name(buffer))
  if vim.lsp.start then
    vim.lsp.start(configuration(folder))
    return
  end
  local client = servers[folder]
  if not client or not vim.lsp.get_client_by_id(client) then
    client = vim.lsp.start_client(configuration(folder))
    servers[folder] = client
  end
  if client then vim.lsp.buf_attach_client(buffer, client) end
end

local group = vim.api.nvim_create_augroup('vraagbaak', {})
vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, {
  group = group,
  pattern = '*.pqa',
  callback = function() vim.bo.filetype = 'pqa' end,
})
vim.api.nvim_create_autocmd('FileType', {
  group = group,
  pattern = 'pqa',
  callback = function(event)
    vim.wo.wrap = true
    vim.wo.linebreak = true
    start(event.buf)
    -- The colours of the grammar, where its parser is installed (see the page of Neovim).
    if vim.treesitter.start then pcall(vim.treesitter.start, event.buf, 'pqa') end
  end,
})
