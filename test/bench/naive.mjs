/** What a careful person writes in half an hour to check goal files; `check` is not to be slower than this. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const texts = z.union([z.string(), z.array(z.string())]);
const Goal = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(64),
  title: z.string().max(120),
  type: z.enum(['development', 'learning', 'performance', 'improvement', 'objective']),
  status: z.enum(['draft', 'active', 'paused', 'achieved', 'dropped']),
  owner: z.string(),
  manager: z.string().optional(),
  set_by: z.enum(['self', 'manager', 'together']).optional(),
  created: date,
  due: date,
  cadence: z.enum(['weekly', 'biweekly', 'monthly', 'quarterly']).optional(),
  gap: z.string().optional(),
  root_cause: z.union([z.string(), z.object({ kind: z.string(), detail: z.string() })]).optional(),
  goal: z.string(),
  metric: z
    .object({ measure: z.string(), baseline: z.number(), target: z.number(), unit: z.string() })
    .optional(),
  ownership: z.object({ employee: texts, manager: texts, organization: texts }).optional(),
  aligns_to: texts.optional(),
  competency: texts.optional(),
  evidence: z.array(z.string()).optional(),
  tags: z.array(z.string()).optional(),
});

const root = process.argv[2];
let problems = 0;
for (const path of readdirSync(root, { recursive: true }).filter((name) => name.endsWith('.md'))) {
  const match = /^---\n([\s\S]*?\n)---\n/.exec(readFileSync(join(root, path), 'utf8'));
  if (match === null) continue;
  const document = parseDocument(match[1]);
  problems += document.errors.length;
  if (document.errors.length > 0) continue;
  problems += Goal.safeParse(document.toJS()).error?.issues.length ?? 0;
}
console.log(`${problems} problems`);
