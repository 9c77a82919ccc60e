import type { Command } from 'commander';

export type Shell = 'bash' | 'zsh' | 'fish';

interface Flag {
  /** `--format`. */
  long: string;
  short: string | undefined;
  says: string;
  takesValue: boolean;
  choices: readonly string[];
  /** Whether several of the choices may stand there, separated by commas. */
  isList: boolean;
}

interface Entry {
  name: string;
  says: string;
  flags: readonly Flag[];
  /** Whether what comes after it are files. */
  files: boolean;
  /** What its first argument may be, where that is a closed list. */
  words: readonly string[];
}

const HELP: Flag = {
  long: '--help',
  short: '-h',
  says: 'display help for command',
  takesValue: false,
  choices: [],
  isList: false,
};

/** The commands as a shell needs to know them. */
function entriesOf(program: Command): Entry[] {
  return program.commands.map(command => ({
    name: command.name(),
    says: command.description(),
    flags: [
      ...command.options.map(option => ({
        long: option.long ?? '',
        short: option.short,
        says: option.description,
        takesValue: option.required || option.optional,
        choices: option.argChoices ?? [],
        isList: option.flags.includes('<list>'),
      })),
      HELP,
    ],
    files: command.registeredArguments.some(argument => !argument.argChoices),
    words: command.registeredArguments[0]?.argChoices ?? [],
  }));
}

/** Gives what names things its choices, which need not be looked up to run a command. */
export async function nameChoices(program: Command): Promise<void> {
  const { topicNames } = await import('./guide.ts');
  const { KNOWN_FORMATS, proofingRules, storeNames } = await import('../pipeline.ts');
  const named: Record<string, readonly string[]> = {
    '--format <list>': KNOWN_FORMATS,
    '--explain <rule>': [...(await proofingRules()).map(({ id }) => id.replace('proof/', '')), 'all'],
    '--store <name>': [...(await storeNames()), 'all'],
  };
  for (const option of program.commands.flatMap(({ options }) => options)) {
    const choices = named[option.flags.replace(/^-\w, /, '')];
    if (choices) option.choices(choices);
  }
  const guide = program.commands.find(command => command.name() === 'guide');
  guide?.registeredArguments[0]?.choices(topicNames());
}

/**
 * `quoin completion`: a script that teaches a shell the commands, made from the commands themselves.
 * @param program the whole command line
 * @returns what the shell shall run
 */
export const completion = (program: Command, shell: Shell): string => SCRIPTS[shell](entriesOf(program));

const single = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function bash(entries: readonly Entry[]): string {
  const names = entries.map(({ name }) => name).join(' ');
  const cases = entries.map(({ name, flags, files, words }) => {
    const values = flags
      .filter(({ takesValue }) => takesValue)
      .map(({ long, short, choices, isList }) => {
        const named = `compgen -W ${single(choices.join(' '))}`;
        const answer =
          choices.length === 0
            ? 'compgen -f -- "$word"'
            : isList
              ? `${named} -P "$head" -- "\${word##*,}"`
              : `${named} -- "$word"`;
        return `        ${short ? `${short}|` : ''}${long}) _quoin_offer < <(${answer}); return ;;`;
      });
    const all = flags.map(({ long }) => long).join(' ');
    const rest = words.length > 0 ? `compgen -W ${single(words.join(' '))}` : files ? 'compgen -f' : 'true';
    return `    ${name})
      case "$before" in
${values.join('\n')}
        *) ;;
      esac
      if [[ $word == -* ]]; then _quoin_offer < <(compgen -W ${single(all)} -- "$word")
      else _quoin_offer < <(${rest} -- "$word"); fi ;;`;
  });
  return `# Completion of quoin for bash:  source <(quoin completion bash)
# A line for each: the name of a file may have spaces in it.
_quoin_offer() {
  local line
  while IFS= read -r line; do COMPREPLY+=("$line"); done
}
_quoin() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" head=""
  if [[ $word == *,* ]]; then head="\${word%,*},"; fi
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then _quoin_offer < <(compgen -W ${single(`${names} --help --version`)} -- "$word"); return; fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
}
complete -o filenames -o default -F _quoin quoin
`;
}

/** Brackets and colons mean something in zsh's own lists. */
const forZsh = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&');

function zsh(entries: readonly Entry[]): string {
  const commands = entries.map(({ name, says }) => `    ${single(`${name}:${forZsh(says)}`)}`);
  const cases = entries.map(({ name, flags, files, words }) => {
    const lines = flags.flatMap(({ long, short, says, takesValue, choices, isList }) => {
      const named = isList ? `_values -s , value ${choices.join(' ')}` : `(${choices.join(' ')})`;
      const value = takesValue ? `:value:${choices.length > 0 ? named : '_files'}` : '';
      return [long, ...(short ? [short] : [])].map(flag => single(`${flag}[${forZsh(says)}]${value}`));
    });
    const rest = words.length > 0 ? [`'1:what:(${words.join(' ')})'`] : files ? ["'*:file:_files'"] : [];
    return `    ${name}) _arguments ${[...lines, ...rest].join(' \\\n      ')} ;;`;
  });
  return `#compdef quoin
# Completion of quoin for zsh:  quoin completion zsh > a file called _quoin in a folder of $fpath
_quoin() {
  local -a commands=(
${commands.join('\n')}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command=$words[2]
  shift words; (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _quoin "$@"; else compdef _quoin quoin; fi
`;
}

function fish(entries: readonly Entry[]): string {
  const lines = entries.flatMap(({ name, says, flags, words }) => [
    `complete -c quoin -n __fish_use_subcommand -f -a ${name} -d ${single(says)}`,
    ...(words.length > 0
      ? [`complete -c quoin -n '__fish_seen_subcommand_from ${name}' -f -a ${single(words.join(' '))}`]
      : []),
    ...flags.map(({ long, short, says: meaning, takesValue, choices }) =>
      [
        `complete -c quoin -n '__fish_seen_subcommand_from ${name}' -l ${long.slice(2)}`,
        ...(short ? [`-s ${short.slice(1)}`] : []),
        ...(takesValue ? ['-r'] : []),
        ...(choices.length > 0 ? [`-f -a ${single(choices.join(' '))}`] : []),
        `-d ${single(meaning)}`,
      ].join(' '),
    ),
  ]);
  return `# Completion of quoin for fish:  quoin completion fish > ~/.config/fish/completions/quoin.fish
${lines.join('\n')}
`;
}

const SCRIPTS = { bash, zsh, fish } as const satisfies Record<Shell, (entries: readonly Entry[]) => string>;
