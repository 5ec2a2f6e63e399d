import type { Severity } from '../../engine/index.js';
import type { Reporter } from './reporter.js';
import { xml } from './xml.js';

/** Checkstyle XML, the common tongue of CI plug-ins. */
export const checkstyle: Reporter = ({ files }) => {
  const parts = files.map(({ path, findings }) => {
    const errors = findings.map(
      ({ line, column, severity, message, rule }) =>
        `    <error line="${line}" column="${column}" severity="${levels[severity]}" message="${xml(message)}" source="says-who.${rule}"/>`,
    );
    return [`  <file name="${xml(path)}">`, ...errors, '  </file>'].join('\n');
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', ...parts, '</checkstyle>', ''].join(
    '\n',
  );
};

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info', hint: 'info' };
