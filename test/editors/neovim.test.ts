import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, applyEdits, defaultConfig, fixes, lint } from '../../server/engine/index.js';
import { checked, documented, type Home, installed, type Visit, visit, withDraft } from './support/editors.js';

/** The set-up that docs/editors.md gives for the Neovim that is installed. */
function setUp(): string {
  const [, minor = '7'] = /^NVIM v0\.(\d+)/u.exec(spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout) ?? [];
  return documented(`-- neovim 0.${Number(minor) >= 11 ? 11 : Number(minor) >= 8 ? 8 : 7}`);
}

/**
 * Opens the draft, waits for diagnostics, chooses the first action at the first of them where `CHOOSE` says so, and
 * writes a `Visit`.
 */
const script = `
local wait = function(what) vim.wait(20000, what, 20) end
vim.cmd('filetype on')
vim.cmd('edit ' .. vim.fn.fnameescape(os.getenv('DRAFT')))
wait(function() return #vim.diagnostic.get(0) > 0 end)
local offset = function(line, column)
  return vim.api.nvim_buf_get_offset(0, line) + column
end
local diagnostics = {}
for _, found in ipairs(vim.diagnostic.get(0)) do
  table.insert(diagnostics, {
    start = offset(found.lnum, found.col),
    ['end'] = offset(found.end_lnum, found.end_col),
    message = found.message,
  })
end
local actions = {}
local offered = false
vim.ui.select = function(items, options, choose)
  offered = true
  for _, item in ipairs(items) do table.insert(actions, (options.format_item(item))) end
  choose(items[1], 1)
end
local first = vim.diagnostic.get(0)[1]
if first and os.getenv('CHOOSE') then
  vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
  local before = vim.api.nvim_buf_get_changedtick(0)
  vim.lsp.buf.code_action()
  vim.wait(5000, function() return offered and vim.api.nvim_buf_get_changedtick(0) > before end, 20)
end
local out = io.open(os.getenv('OUTCOME'), 'w')
out:write(vim.fn.json_encode({
  diagnostics = diagnostics,
  actions = actions,
  text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\\n') .. '\\n',
}))
out:close()
vim.cmd('qa!')
`;

function open(home: Home, choose: boolean): Visit {
  writeFileSync(join(home.folder, 'init.lua'), `${setUp()}\n${script}`);
  return visit(home, 'nvim', ['--headless', '--clean', '-u', join(home.folder, 'init.lua')], choose);
}

describe('Neovim', function () {
  this.timeout(90_000);
  before(function () {
    if (!installed('nvim')) this.skip();
  });

  it('shows what the command finds, at the same bytes', () => {
    const text = readFileSync('examples/river-crossing.md', 'utf8');
    withDraft(text, (home) => {
      const bytes = (offset: number): number => Buffer.byteLength(text.slice(0, offset));
      const expected = checked(home.draft).map(({ start, end, message }) => ({
        start: bytes(start),
        end: bytes(end),
        message,
      }));
      assert.notEqual(expected.length, 0);
      const byPlace = (a: { start: number }, b: { start: number }): number => a.start - b.start;
      assert.deepEqual([...open(home, false).diagnostics].sort(byPlace), expected);
    });
  });

  it('applies the first fix that the engine offers', () => {
    const text = 'Some 43% of renters moved last year.\n';
    withDraft(text, (home) => {
      const analysis = analyse(text);
      const [finding] = lint(analysis, defaultConfig);
      const offered = finding === undefined ? [] : fixes(analysis, finding, defaultConfig);
      assert.notEqual(offered.length, 0);
      const { actions, text: after } = open(home, true);
      assert.deepEqual(
        actions,
        offered.map(({ title }) => title),
      );
      assert.equal(after, applyEdits(text, offered[0]?.edits ?? []));
    });
  });
});
