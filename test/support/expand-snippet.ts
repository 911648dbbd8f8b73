/**
 * Expands a snippet as VS Code's editor does, for as much of the syntax as this project's snippets use: tab stops,
 * placeholders, choices, variables and their transforms. Anything else is an error, so that no snippet slips through
 * half understood. The syntax is that of "Snippet syntax" in VS Code's documentation.
 */

/** A place where the editor stops for an answer. */
export interface Stop {
  /** 0 is where the cursor ends. */
  readonly index: number;
  /** What stands there until it is answered. */
  readonly initial: string;
  /** The values to choose from; empty where any text will do. */
  readonly choices: readonly string[];
}

export interface Expansion {
  readonly text: string;
  readonly stops: readonly Stop[];
}

export interface ExpandOptions {
  readonly variables: Readonly<Record<string, string>>;
  /** What a person answers at a stop; `undefined` leaves what stands there. */
  readonly answer?: (stop: Stop) => string | undefined;
}

export function expandSnippet(snippet: string, { variables, answer }: ExpandOptions): Expansion {
  const stops: Stop[] = [];
  let at = 0;

  const text = readText('');
  return { text, stops };

  /** Reads up to an unescaped `end`, which is passed over; with an empty one to the end of the snippet. */
  function readText(end: '' | '}'): string {
    let read = '';
    while (at < snippet.length) {
      const character = snippet.charAt(at);
      if (character === end) {
        at += 1;
        return read;
      }
      if (character === '\\' && /[$}\\]/.test(snippet.charAt(at + 1))) {
        read += snippet.charAt(at + 1);
        at += 2;
      } else if (character === '$') {
        read += readDollar();
      } else {
        read += character;
        at += 1;
      }
    }
    if (end !== '') throw new Error(`A } is missing in: ${snippet}`);
    return read;
  }

  function readDollar(): string {
    const stop = take(/\$(\d+)|\$\{(\d+)\}/y);
    if (stop) return stopAt(Number(stop[1] ?? stop[2]), '', []);
    const choice = take(/\$\{(\d+)\|([^|\\]+)\|\}/y);
    if (choice) return stopAt(Number(choice[1]), undefined, (choice[2] ?? '').split(','));
    const placeholder = take(/\$\{(\d+):/y);
    if (placeholder) return stopAt(Number(placeholder[1]), readText('}'), []);
    const variable = take(/\$([A-Z_]+)|\$\{([A-Z_]+)\}/y);
    if (variable) return valueOf(variable[1] ?? variable[2] ?? '');
    const transform = take(
      /\$\{([A-Z_]+)\/((?:[^/\\]|\\.)+)\/((?:[^/$]|\$\{\d+:\/[a-z]+\}|\$\{[^}/]*\})*)\/([gi]*)\}/y,
    );
    if (transform) {
      const [, name = '', pattern = '', format = '', flags = ''] = transform;
      return transformed(valueOf(name), new RegExp(pattern.replaceAll('\\/', '/'), flags), format);
    }
    throw new Error(`Not a part of a snippet: ${snippet.slice(at, at + 60)}`);
  }

  function take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    const match = pattern.exec(snippet);
    if (match) at += match[0].length;
    return match;
  }

  function stopAt(index: number, initial: string | undefined, choices: readonly string[]): string {
    const stop = { index, initial: initial ?? choices[0] ?? '', choices };
    stops.push(stop);
    return answer?.(stop) ?? stop.initial;
  }

  function valueOf(name: string): string {
    const value = variables[name];
    if (value === undefined) throw new Error(`No such variable: ${name}`);
    return value;
  }
}

function transformed(value: string, pattern: RegExp, format: string): string {
  return value.replace(pattern, (...match: unknown[]) =>
    format.replace(
      /\$\{(\d+):(?:\/([a-z]+)|\+([^}]*))\}|\$\{?(\d*)/g,
      (part, ...read: (string | undefined)[]) => {
        const [index, named, ifPresent] = read;
        const group = index === undefined ? undefined : match[Number(index)];
        const text = typeof group === 'string' ? group : '';
        if (ifPresent !== undefined) return text === '' ? '' : ifPresent;
        if (named === 'upcase') return text.toLocaleUpperCase();
        if (named === 'downcase') return text.toLocaleLowerCase();
        throw new Error(`Not a part of a transform: ${part}`);
      },
    ),
  );
}
