/** A request for completions inside YAML, with what the document says so far: what keys and values are chosen by. */
import type { ConfigFile } from '../../model/config';
import { FIELDS, type FieldDefinition } from '../../model/fields';
import { GOAL_TYPES, STATUSES, type GoalType, type Status } from '../../model/vocabulary';
import type { CompletionRequest } from './completion';
import { writtenValue } from './written';
import type { YamlRegion } from './yaml-lines';

export interface YamlContext {
  readonly request: CompletionRequest;
  readonly region: YamlRegion;
  readonly fields: readonly FieldDefinition[];
  /** The configuration being written; `undefined` in a goal. */
  readonly configFile: ConfigFile | undefined;
  readonly type: GoalType | undefined;
  readonly status: Status | undefined;
  /** What one more level is indented by in this document. */
  readonly indentUnit: string;
}

export function goalContext(request: CompletionRequest, region: YamlRegion): YamlContext {
  const type = writtenValue(region, 'type', FIELDS);
  const status = writtenValue(region, 'status', FIELDS);
  return {
    request,
    region,
    fields: FIELDS,
    configFile: undefined,
    type: GOAL_TYPES.find(({ value }) => value === type)?.value,
    status: STATUSES.find(({ value }) => value === status)?.value,
    indentUnit: indentUnitOf(region),
  };
}

export function configContext(
  request: CompletionRequest,
  region: YamlRegion,
  configFile: ConfigFile,
): YamlContext {
  const { fields } = configFile;
  const none = { type: undefined, status: undefined };
  return { request, region, fields, configFile, ...none, indentUnit: indentUnitOf(region) };
}

/** As the first indented line has it, else two blanks. */
function indentUnitOf({ source, first, end }: YamlRegion): string {
  for (let number = first; number < end; number++) {
    const indent = /^ +(?=[^ #])/.exec(source.lineText(number))?.[0];
    if (indent !== undefined) return indent;
  }
  return '  ';
}
