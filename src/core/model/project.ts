/** Where this project is on the web, for links that people may follow; nothing here is ever opened unasked. */
export const PROJECT_URL = 'https://github.com/goalmark/goalmark';

/** The section of the page of rules (docs/rules.md) that explains this one. */
export function ruleUrl(id: string): string {
  return `${PROJECT_URL}/blob/main/docs/rules.md#${id}`;
}
