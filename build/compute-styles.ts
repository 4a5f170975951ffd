// Works out the page's styles while it is built. Griffel, the style engine of Fluent, otherwise turns every
// makeStyles({ … }) into rules when the page is opened, which was a seventh of the time of the first screen.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import type { Plugin } from 'vite';

const FLUENT = '@fluentui/react-components';
const require = createRequire(import.meta.url);
// Griffel comes with Fluent, in the version that Fluent was made with.
const requireOfFluent = createRequire(require.resolve(FLUENT));

type Node = { type: string; start: number; end: number } & Record<string, unknown>;
interface Griffel {
  resolveStyleRulesForSlots: (slots: unknown) => [classes: unknown, rules: unknown];
}

/**
 * Replaces `makeStyles` by what it would give. Its styles may be made of Fluent's tokens and shorthands, of constants
 * of the same file, and of what is imported from a .ts file of the page; others stay as they are, with a warning.
 */
export function computeStyles(): Plugin {
  return {
    name: 'compute-styles',
    apply: 'build',
    enforce: 'post',
    async transform(code, id) {
      if (!/\/renderer\/.*\.tsx?$/.test(id) || !code.includes('makeStyles(')) return null;
      const { resolveStyleRulesForSlots } = requireOfFluent('@griffel/core') as Griffel;
      const program = this.parse(code) as unknown as Node;
      const calls = callsOfMakeStyles(program);
      const known = await namesOf(program, calls, code, id);
      let written = code;
      for (const call of calls.toReversed()) {
        const [slots] = call.arguments as Node[];
        if (!slots) continue;
        try {
          const [classes, rules] = resolveStyleRulesForSlots(valueOf(slots, code, known));
          const computed = `__styles(${JSON.stringify(classes)}, ${JSON.stringify(rules)})`;
          written = written.slice(0, call.start) + computed + written.slice(call.end);
        } catch (error) {
          this.warn(`The styles of ${id} are worked out when the page is opened: ${String(error)}`);
        }
      }
      return { code: `import { __styles } from '${FLUENT}';\n${written}`, map: null };
    },
  };
}

/** What a name at the top of the file stands for, worked out when it is asked for. */
type Names = Map<string, () => unknown>;

async function namesOf(program: Node, calls: Node[], code: string, id: string): Promise<Names> {
  const names: Names = new Map();
  const constants = new Map<string, Node>();
  const imports = new Map<string, { source: string; imported: string }>();
  for (const statement of program.body as Node[]) {
    if (statement.type === 'ImportDeclaration') {
      for (const { local, imported } of statement.specifiers as { local: Node; imported?: Node }[]) {
        const source = String((statement.source as Node).value);
        if (imported) imports.set(String(local.name), { source, imported: String(imported.name) });
      }
    }
    const declaration = (statement.declaration as Node | undefined) ?? statement;
    if (declaration.type !== 'VariableDeclaration') continue;
    for (const { id: name, init } of declaration.declarations as { id: Node; init: Node | null }[]) {
      if (init) constants.set(String(name.name), init);
    }
  }
  // Only what the styles use, and what that uses in turn.
  const wanted = calls.flatMap((call) => [...identifiersIn(call.arguments)]);
  for (const name of wanted) {
    if (names.has(name)) continue;
    const init = constants.get(name);
    const from = imports.get(name);
    if (init) {
      names.set(name, () => valueOf(init, code, names));
      wanted.push(...identifiersIn(init));
    } else if (from) {
      const module = await moduleOf(from.source, id);
      if (module) names.set(name, () => module[from.imported]);
    }
  }
  return names;
}

async function moduleOf(source: string, id: string): Promise<Record<string, unknown> | null> {
  if (source === FLUENT) return require(FLUENT) as Record<string, unknown>;
  if (!source.startsWith('.') || !source.endsWith('.ts')) return null;
  return import(pathToFileURL(join(dirname(id), source)).href) as Promise<Record<string, unknown>>;
}

function valueOf(expression: Node, code: string, names: Names): unknown {
  const used = [...identifiersIn(expression)].filter((name) => names.has(name));
  const values = Object.fromEntries(used.map((name) => [name, names.get(name)?.()]));
  return runInNewContext(`(${code.slice(expression.start, expression.end)})`, values);
}

function callsOfMakeStyles(program: Node): Node[] {
  const calls: Node[] = [];
  visit(program, (node) => {
    const callee = node.type === 'CallExpression' ? (node.callee as Node) : null;
    if (callee?.type === 'Identifier' && callee.name === 'makeStyles') calls.push(node);
  });
  return calls.toSorted((a, b) => a.start - b.start);
}

function identifiersIn(expression: unknown): Set<string> {
  const names = new Set<string>();
  visit(expression, (node) => {
    if (node.type === 'Identifier') names.add(String(node.name));
  });
  return names;
}

function visit(node: unknown, see: (node: Node) => void): void {
  if (Array.isArray(node)) return node.forEach((each) => visit(each, see));
  if (typeof node !== 'object' || node === null) return;
  if (typeof (node as Node).type === 'string') see(node as Node);
  for (const value of Object.values(node)) visit(value, see);
}
