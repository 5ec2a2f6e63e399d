import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, applyEdits, defaultConfig, fixes, lint } from '../../server/engine/index.js';
import { checked, documented, type Home, installed, type Visit, visit, withDraft } from './support/editors.js';

/**
 * Opens the draft, waits for diagnostics, writes where they are, and chooses the first action at the first of them
 * where `CHOOSE` says so. In batch mode nothing runs the hooks that follow a command, so this does.
 */
const script = `
(require 'cl-lib)
(require 'json)
(setq eglot-sync-connect t
      eglot-autoshutdown nil
      make-backup-files nil
      flymake-start-on-flymake-mode t)
(defun visit-wait (done seconds)
  (let ((deadline (+ (float-time) seconds)))
    (while (and (not (funcall done)) (< (float-time) deadline))
      (accept-process-output nil 0.05))))
(find-file (getenv "DRAFT"))
(run-hooks 'post-command-hook)
(visit-wait (lambda () (flymake-start) (flymake-diagnostics)) 20)
(let* ((found (sort (flymake-diagnostics)
                    (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))
       (first (car found))
       (diagnostics
        (mapcar (lambda (it)
                  (list :start (1- (flymake-diagnostic-beg it))
                        :end (1- (flymake-diagnostic-end it))
                        :message (flymake-diagnostic-text it)))
                found))
       (actions nil))
  (when (and first (getenv "CHOOSE"))
    (goto-char (flymake-diagnostic-beg first))
    (let ((tick (buffer-chars-modified-tick)) (last-nonmenu-event t))
      (cl-letf (((symbol-function 'completing-read)
                 (lambda (_ titles &rest _)
                   (setq actions (mapcar #'car titles))
                   (caar titles))))
        (eglot-code-actions (point) (point) "quickfix" t))
      (visit-wait (lambda () (> (buffer-chars-modified-tick) tick)) 5)))
  (let ((text (buffer-substring-no-properties (point-min) (point-max)))
        (coding-system-for-write 'utf-8))
    (with-temp-file (getenv "OUTCOME")
      (insert (json-encode (list :diagnostics (vconcat diagnostics) :actions (vconcat actions) :text text)))))
  (set-buffer-modified-p nil)
  (kill-emacs 0))
`;

function open(home: Home, choose: boolean): Visit {
  const file = join(home.folder, 'visit.el');
  const setUp = documented("(require 'eglot)");
  writeFileSync(file, `(package-initialize)\n(require 'markdown-mode)\n${setUp}\n${script}`);
  return visit(home, 'emacs', ['--batch', '-l', file], choose);
}

describe('Emacs', function () {
  this.timeout(90_000);
  before(function () {
    if (!installed('emacs')) this.skip();
  });

  it('shows what the command finds, at the same characters', () => {
    const text = readFileSync('examples/river-crossing.md', 'utf8');
    withDraft(text, (home) => {
      const characters = (offset: number): number => [...text.slice(0, offset)].length;
      const expected = checked(home.draft).map(({ start, end, message }) => ({
        start: characters(start),
        end: characters(end),
        message,
      }));
      assert.notEqual(expected.length, 0);
      const shown = open(home, false).diagnostics.map((found) => ({ ...found, message: wordsOf(found.message) }));
      assert.deepEqual(shown, expected);
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

/** Flymake's text without the server and rule that Eglot puts before it. */
const wordsOf = (message: string): string => message.replace(/^says-who \[[\w-]+\]: /u, '');
