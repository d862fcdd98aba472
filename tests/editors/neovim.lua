-- One edit in a page: a typo, its finding, its fix. Ends with exit code 0, or prints what differs.
local page = vim.fn.getcwd() .. '/docs-spec/things/create.md'
local seconds = 60

local function fail(message)
  io.stderr:write(message .. '\n')
  vim.cmd('cquit 1')
end

local function wait(what, condition)
  if not vim.wait(seconds * 1000, condition, 50) then
    fail('waited in vain: ' .. what)
  end
end

local function findings()
  local ids = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    table.insert(ids, diagnostic.code or (diagnostic.user_data and diagnostic.user_data.lsp and diagnostic.user_data.lsp.code))
  end
  return table.concat(ids, ',')
end

vim.cmd('edit ' .. page)
local client = vim.lsp.start_client({ name = 'partnero', cmd = vim.split(vim.env.PARTNERO, ' '), root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, client)
wait('the server', function() return vim.lsp.buf_get_clients(0)[client] ~= nil and vim.lsp.get_client_by_id(client).initialized end)

local line = vim.fn.search('| `name` |') - 1
vim.cmd(line + 1 .. 's/string/strang/')
wait('the finding', function() return findings() == 'PTN2002' end)

local column = vim.api.nvim_buf_get_lines(0, line, line + 1, true)[1]:find('strang') - 1
local place = { line = line, character = column }
local answer = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', {
  textDocument = vim.lsp.util.make_text_document_params(),
  range = { start = place, ['end'] = place },
  context = { diagnostics = {} },
}, seconds * 1000)
local fix = answer[client].result[1]
if fix.title ~= "Change to 'string'" then
  fail('another fix: ' .. fix.title)
end

vim.lsp.util.apply_workspace_edit(fix.edit, 'utf-16')
wait('the finding to go', function() return findings() == '' end)
if not vim.api.nvim_buf_get_lines(0, line, line + 1, true)[1]:find('| string |', 1, true) then
  fail('the fix did not restore the line')
end

print('neovim: 1 finding seen, fixed and gone\n')
vim.cmd('qall!')
