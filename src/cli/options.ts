/** What the commands' declarations share. */
import { Option } from 'commander';

/** Takes the exit status of the command that has run. */
export type End = (status: number) => void;

export function formatOption(...formats: string[]): Option {
  return new Option(
    '--format <format>',
    `print ${formats.slice(0, -1).join(', ')} or ${formats.at(-1) ?? ''}`,
  )
    .choices(formats)
    .default(formats[0]);
}
