import { type ZodType, z } from 'zod';

type Schema = z.core.JSONSchema.JSONSchema;

/** Whether a value is as a schema wants it. */
export type Test = (value: unknown) => boolean;

/** What a schema may say for its test to tell; the rest is described, or left to the schema itself. */
const KNOWN = new Set([
  ...['$schema', 'description', 'additionalProperties', 'type', 'anyOf', 'enum', 'minLength'],
  ...['minimum', 'maximum', 'items', 'minItems', 'properties', 'required'],
]);

/**
 * Compiles a schema to a test that costs a tenth of it. What passes the test passes the schema; of what fails, the
 * schema must be asked, which knows more and can say what is wrong.
 */
export function compileTest(schema: ZodType): Test {
  return compile(z.toJSONSchema(schema));
}

const never: Test = () => false;

function compile(schema: Schema): Test {
  if (Object.keys(schema).some((key) => !KNOWN.has(key))) return never;
  if (schema.anyOf !== undefined) return either(schema.anyOf.map((option) => compile(option as Schema)));
  if (Array.isArray(schema.type)) return either(schema.type.map((type) => compileType(type, schema)));
  return compileType(schema.type, schema);
}

function either(options: readonly Test[]): Test {
  return (value) => {
    for (const holds of options) if (holds(value)) return true;
    return false;
  };
}

function compileType(type: string | undefined, schema: Schema): Test {
  if (type === 'null') return (value) => value === null;
  if (type === 'boolean') return (value) => value === true || value === false;
  if (type === 'string') return compileString(schema);
  if (type === 'integer') return compileNumber(schema, Number.isSafeInteger);
  if (type === 'number') return compileNumber(schema, Number.isFinite);
  if (type === 'array') return compileArray(schema);
  return type === 'object' ? compileObject(schema) : never;
}

function compileString({ enum: values, minLength = 0 }: Schema): Test {
  if (values === undefined) return (value) => typeof value === 'string' && value.length >= minLength;
  const allowed = new Set<unknown>(values);
  return (value) => allowed.has(value);
}

function compileNumber(
  { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY }: Schema,
  isKind: (value: unknown) => boolean,
): Test {
  return (value) => isKind(value) && (value as number) >= minimum && (value as number) <= maximum;
}

function compileArray({ items, minItems = 0 }: Schema): Test {
  const holds = typeof items === 'object' && !Array.isArray(items) ? compile(items) : never;
  return (value) => {
    if (!Array.isArray(value) || value.length < minItems) return false;
    for (const item of value) if (!holds(item)) return false;
    return true;
  };
}

function compileObject({ properties = {}, required = [] }: Schema): Test {
  const keys = Object.keys(properties);
  if (keys.some((key) => !required.includes(key))) return never;
  const tests = keys.map((key) => compile(properties[key] as Schema));
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const row = value as Readonly<Record<string, unknown>>;
    for (let at = 0; at < keys.length; at++) if (!(tests[at] as Test)(row[keys[at] as string])) return false;
    return true;
  };
}
