/** What `says-who --help` prints. */
export const help = `Says Who: finds every figure in Markdown drafts and who stands behind it.

  says-who [check] [PATH|GLOB …]   findings in drafts; without a path, every Markdown file
                                   under the current folder that .gitignore does not exclude
  says-who figures [PATH|GLOB …]   every figure and what supports it
  says-who explain [RULE]          a rule's page; without a rule, the list of rules
  says-who config FILE             the configuration in force for FILE and where it comes from
  says-who lsp --stdio             the language server (also --node-ipc, --socket=PORT)

Reports
  --format NAME          check: pretty (on a terminal), compact, json, sarif, github,
                         gitlab, junit, checkstyle, rdjson
                         figures: pretty, compact, json, csv, markdown, html
  -o, --output FILE      write the report there
  --quiet                errors only

Drafts and configuration
  --stdin                read one draft from standard input
  --stdin-filename NAME  the name it is reported and configured by
  --config FILE          this configuration only; --no-config: none

Mending
  --fix                  apply safe fixes
  --fix-dry-run          print the diff that --fix would apply

When to fail
  --fail-on LEVEL        lowest severity that makes exit 1: error (default), warning, info, never
  --max-warnings N       exit 1 for more warnings than that
  --min-coverage PERCENT exit 1 when a smaller share of the figures that need a source has one

Only what is new
  --since REF            only findings on lines changed since the merge base with REF
  --baseline FILE        findings that FILE lists are not reported
  --update-baseline      write the present findings to FILE

Speed
  --cache                skip drafts that did not change; --cache-location FILE: where to keep that
  --concurrency N|auto   worker threads
  --max-size N           report drafts of more characters and do not check them (10000000)

Others
  --no-report-unused-suppressions
  -h, --help   -v, --version

Exit status: 0 nothing at or above the threshold; 1 findings; 2 the run itself failed.
`;
