import { type Disposable, l10n, ShellExecution, Task, type TaskDefinition, TaskScope, tasks } from 'vscode';

/** A task that runs the command over drafts: `{"type": "says-who", "paths": ["drafts/"], "args": ["--quiet"]}`. */
interface CheckTask extends TaskDefinition {
  readonly paths?: readonly string[];
  readonly args?: readonly string[];
}

/** Offers the command `says-who`, as the workspace has it installed, as a task whose findings become problems. */
export const checkTasks = (): Disposable =>
  tasks.registerTaskProvider('says-who', {
    provideTasks: () => [taskFor({ type: 'says-who' }, TaskScope.Workspace)],
    resolveTask: ({ definition, scope }) => taskFor(definition as CheckTask, scope ?? TaskScope.Workspace),
  });

function taskFor(definition: CheckTask, scope: NonNullable<Task['scope']>): Task {
  const { args = [], paths = [] } = definition;
  const execution = new ShellExecution('npx', ['says-who', 'check', '--format', 'compact', ...args, ...paths]);
  return new Task(definition, scope, l10n.t('check drafts'), 'says-who', execution, '$says-who');
}
