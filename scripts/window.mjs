// Opens a window of the installed VS Code (install-code.mjs) in headless Chromium.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { code } from './install-code.mjs';
import { root } from './run.mjs';

/** Where Chromium is; null when this machine has none. */
export const chromium = () =>
  [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (file) => file && existsSync(file),
  ) ?? null;

const QUIET = {
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'files.autoSave': 'off',
  'workbench.tips.enabled': false,
};

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page whose configuration was changed on its way counts as public, and may not reach this machine.
  '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests',
];

/**
 * Starts the editor's server on a free port of this machine and opens `folder` in a window.
 *
 * With `tests`, the extension under `root` is loaded from its sources and the suite in that file runs in the extension
 * host; `finished` is its exit code. With `vsix`, that package is installed first, as a user would.
 */
export async function openWindow({
  folder,
  tests,
  vsix,
  web,
  development = tests !== undefined,
  trust = false,
  settings = {},
  env = {},
  viewport = { width: 1280, height: 800 },
}) {
  const { chromium: browsers } = await import('playwright-core');
  const home = mkdtempSync(path.join(tmpdir(), 'says-who-code-'));
  const user = path.join(home, 'user');
  const extensions = path.join(home, 'extensions');
  mkdirSync(path.join(user, 'User'), { recursive: true });
  mkdirSync(extensions);
  writeFileSync(path.join(user, 'User', 'settings.json'), JSON.stringify({ ...QUIET, ...settings }));
  writeFileSync(path.join(home, 'config.yaml'), 'auth: none\ncert: false\n');
  const own = { XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home, XDG_RUNTIME_DIR: home };
  const folders = ['--user-data-dir', user, '--extensions-dir', extensions, '--config', path.join(home, 'config.yaml')];
  if (vsix) await once(code.node, [code.entry, ...folders, '--install-extension', vsix], { ...process.env, ...own });

  const server = spawn(
    code.node,
    [
      code.entry,
      ...folders,
      '--auth',
      'none',
      '--bind-addr',
      '127.0.0.1:0',
      '--disable-telemetry',
      '--disable-update-check',
      ...(trust ? [] : ['--disable-workspace-trust']),
      '--disable-getting-started-override',
      '--vscode-option',
      'enable-smoke-test-driver',
    ],
    { env: { ...process.env, ...own, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  let browser;
  const close = async () => {
    await browser?.close().catch(() => {});
    if (server.exitCode === null) {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      kill(server, 'SIGTERM');
      const late = setTimeout(() => kill(server, 'SIGKILL'), 3000);
      await gone;
      clearTimeout(late);
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const base = await address(server);
    browser = await browsers.launch({ executablePath: chromium(), headless: true, args: FLAGS });
    const page = await browser.newPage({ viewport });
    const log = [];
    let finish = () => {};
    const finished = new Promise((resolve) => {
      finish = resolve;
    });
    await page.exposeFunction('codeAutomationLog', (type, args) => void log.push(`[${type}] ${format(...args)}`));
    await page.exposeFunction('codeAutomationExit', (exit) => finish(exit));
    page.on('crash', () => finish(1));
    const remote = (file) => `vscode-remote://${new URL(base).host}${path.resolve(file)}`;
    const payload = [
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ];
    if (development) payload.push(['extensionDevelopmentPath', remote(root)]);
    if (tests) payload.push(['extensionTestsPath', remote(tests)]);
    const query = new URLSearchParams({
      [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: path.resolve(folder),
      payload: JSON.stringify(payload),
    });
    if (web) await withWebExtension(page, base, web);
    await page.goto(`${base}/?${query}`, { waitUntil: 'domcontentloaded' });
    await page.waitForSelector('.monaco-workbench', { timeout: 90_000 });
    return { page, close, finished, log };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Has the workbench load an extension from a port of this machine into the browser's extension host, as vscode.dev
 * does. It is fetched through the editor's own proxy: the page may reach nothing else.
 */
async function withWebExtension(page, base, port) {
  const { protocol, host } = new URL(base);
  const extension = { scheme: protocol.slice(0, -1), authority: host, path: `/proxy/${port}` };
  await page.route(
    (url) => url.pathname === '/' && url.host === host,
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replace(
        /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/,
        (_, tag, settings) => {
          const configuration = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
          configuration.developmentOptions = { ...configuration.developmentOptions, extensions: [extension] };
          return tag + JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
        },
      );
      await route.fulfill({ response, body });
    },
  );
}

function kill(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It is gone already.
  }
}

/** The address that the server says it listens on. */
function address(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (data) => {
      said += data;
      const found = /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(said);
      if (found) resolve(found[1]);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', (status) => reject(new Error(`the editor's server ended with ${status}\n${said}`)));
  });
}

function once(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (data) => (said += data));
    child.stderr.on('data', (data) => (said += data));
    child.once('exit', (status) => (status === 0 ? resolve() : reject(new Error(`${args.at(-2)} failed:\n${said}`))));
  });
}
