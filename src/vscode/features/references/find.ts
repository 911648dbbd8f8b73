/** Definitions and references as the editor's locations. */
import * as vscode from 'vscode';
import { definitionsOf, namedAt, referencesTo, type Place } from '../../../core';
import { currentGoals, peopleFile, rangeIn, yamlDocumentOf, type CurrentGoals } from '../../current-goals';
import type { OpenGoals } from '../../open-goals';

export async function definition(
  goals: OpenGoals,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.LocationLink[] | undefined> {
  const found = await find(goals, document, position);
  return found?.definitions.map((place) => {
    const { uri, range } = locationOf(place, found.current);
    // Without it the editor underlines a single word of an id.
    return {
      originSelectionRange: found.range,
      targetUri: uri,
      targetRange: range,
      targetSelectionRange: range,
    };
  });
}

export async function references(
  goals: OpenGoals,
  document: vscode.TextDocument,
  position: vscode.Position,
  withDefinitions: boolean,
): Promise<vscode.Location[] | undefined> {
  const found = await find(goals, document, position);
  if (found === undefined) return undefined;
  const places = referencesTo(found.current.set, found.named, found.configFile);
  return [...(withDefinitions ? found.definitions : []), ...places].map((place) =>
    locationOf(place, found.current),
  );
}

async function find(goals: OpenGoals, document: vscode.TextDocument, position: vscode.Position) {
  const opened = goals.read(document);
  const file = opened && yamlDocumentOf(opened);
  if (opened === undefined || file === undefined) return undefined;
  const current = currentGoals(goals, opened);
  const found = namedAt(current.set, file, document.offsetAt(position));
  if (found === undefined) return undefined;
  const { named, mention } = found;
  const configFile = named.kind === 'person' ? await peopleFile(goals, opened) : undefined;
  const definitions = definitionsOf(named, configFile);
  return { current, named, configFile, definitions, range: rangeIn(file, mention.span) };
}

function locationOf({ document, span }: Place, { uriOf }: CurrentGoals): vscode.Location {
  return new vscode.Location(uriOf(document), rangeIn(document, span));
}
