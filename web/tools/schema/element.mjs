// What the schema says of <neuro-glass>: the module that its script is bundled with, its types for TypeScript, and its
// manifest for editors. What is no field of the schema is in packages/element/api.json.
import { allFields, allowed, commentOf, defaultOf, namesOf } from './schema.mjs';

/** @import { Field, Schema } from './schema.mjs' */
/** @typedef {{ name: string, type: string, description: string }} Named */
/** @typedef {{ name: string, parameters: (Named & { optional?: boolean })[], returns: string, description: string }} Method */
/** @typedef {{ name: string, detail: string, description: string }} Told */
/** @typedef {{ attributes: Named[], properties: Named[], methods: Method[], events: Told[] }} Api */

/** The source of 'neuroglass-schema', which the element's scripts import. @param {Schema} schema */
export function elementModule(schema) {
  const fields = allFields(schema).map((field) => {
    const { key, kind, default: usual, panel, scale } = field,
      also = kind === 'toggle' ? namesOf(field).slice(2) : [];
    return [
      key,
      { kind, default: usual, ...(also.length > 0 && { also }), ...(panel === 'settings' && { panel, scale }) },
    ];
  });
  const panels = schema.parts.filter(({ panel }) => panel).map(({ name }) => name);
  const made = { fields: Object.fromEntries(fields), panels, limits: schema.limits };
  return Object.entries(made)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}

/** @param {Field} field @param {Schema} schema */
const documented = (field, schema) =>
  commentOf(
    field.description || `${field.label}.`,
    field.kind === 'toggle' ? '' : allowed(field, schema),
    defaultOf(field),
  );

const quoted = (/** @type {string} */ name) => `'${name}'`;

/**
 * The types of a property: what it gives, and what else it takes.
 * @param {Field} field
 * @returns {[given: string, taken: string]}
 */
function typesOf(field) {
  const names = namesOf(field);
  switch (field.kind) {
    case 'integer':
    case 'number':
      return [[...names.map(quoted), 'number'].join(' | '), 'string'];
    case 'toggle':
      return [['boolean', ...names.slice(2).map(quoted)].join(' | '), "'on' | 'off'"];
    case 'choice':
      return [names.map(quoted).join(' | '), names.filter((name) => /^\d+$/.test(name)).join(' | ')];
    case 'dataset':
      return ['string', 'ArrayLike<ArrayLike<number | boolean>>'];
    case 'layers':
    case 'rows':
    case 'numbers':
    case 'axes':
      return ['string', 'number | ArrayLike<number>'];
    case 'place':
      return ["number | ''", 'string'];
    case 'panels':
    case 'parts':
      return ['string', 'ArrayLike<string>'];
    case 'text':
      return ['string', 'number'];
    case 'pins':
      return ['number', 'string'];
  }
}

/** @param {string} text @param {string} [indent] */
const comment = (text, indent = '  ') => `${indent}/** ${text} */`;

/**
 * neuroglass-element.d.ts.
 * @param {Schema} schema
 * @param {Api} api
 */
export function elementTypes(schema, api) {
  const fields = allFields(schema).flatMap((field) => {
    const [given, taken] = typesOf(field),
      also = [given, taken, 'undefined'].filter(Boolean).join(' | ');
    return [
      comment(documented(field, schema)),
      `  get ${field.property}(): ${given};`,
      `  set ${field.property}(value: ${also});`,
    ];
  });
  const methods = api.methods.flatMap(({ name, parameters, returns, description }) => {
    const list = parameters.map((one) => `${one.name}${one.optional ? '?' : ''}: ${one.type}`).join(', ');
    const said = parameters.map((one) => ` @param ${one.name} ${one.description}`).join('');
    return [comment(description + said), `  ${name}(${list}): ${returns};`];
  });
  const events = api.events.flatMap(({ name, detail, description }) => [
    comment(description),
    `  ${name}: CustomEvent<${detail}>;`,
  ]);
  return `// The types of <neuro-glass>, made from the schema while the site was built.

/** What the element tells of, besides what every element does. */
export interface NeuroGlassOwnEventMap {
${events.join('\n')}
}
export type NeuroGlassEventMap = Omit<HTMLElementEventMap, keyof NeuroGlassOwnEventMap> & NeuroGlassOwnEventMap;

/**
 * A neural network that one can see through, in any page. Its properties read what is shown now, and setting one changes
 * that; undefined takes it back to its default. Before it is ready they are what its attributes say.
 */
export declare class NeuroGlass extends HTMLElement {
${api.properties.flatMap(({ name, type, description }) => [comment(description), `  readonly ${name}: ${type};`]).join('\n')}

${fields.join('\n')}

${methods.join('\n')}

  addEventListener<Type extends keyof NeuroGlassEventMap>(
    type: Type,
    listener: (this: NeuroGlass, event: NeuroGlassEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof NeuroGlassEventMap>(
    type: Type,
    listener: (this: NeuroGlass, event: NeuroGlassEventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'neuro-glass': NeuroGlass;
  }
}
`;
}

/**
 * custom-elements.json: what editors and catalogues know of the element.
 * @param {Schema} schema
 * @param {Api} api
 * @param {string} path of the script that defines the element
 */
export function manifest(schema, api, path) {
  const text = (/** @type {string} */ type) => ({ type: { text: type } });
  const fields = allFields(schema).map((field) => ({
    ...field,
    text: documented(field, schema),
    given: typesOf(field)[0],
  }));
  const declaration = {
    kind: 'class',
    name: 'NeuroGlass',
    tagName: 'neuro-glass',
    customElement: true,
    superclass: { name: 'HTMLElement' },
    summary: 'A neural network that one can see through.',
    attributes: [
      ...fields.map(({ attribute, property, given, text: description, default: usual }) => ({
        name: attribute,
        fieldName: property,
        ...text(given),
        description,
        default: usual,
      })),
      ...api.attributes.map(({ name, type, description }) => ({ name, ...text(type), description })),
    ],
    members: [
      ...fields.map((field) => ({
        kind: 'field',
        name: field.property,
        attribute: field.attribute,
        ...text(field.given),
        description: field.text,
        default: defaultOf(field).replaceAll('`', "'") || "''",
      })),
      ...api.properties.map(({ name, type, description }) => ({
        kind: 'field',
        name,
        ...text(type),
        description,
        readonly: true,
      })),
      ...api.methods.map(({ name, parameters, returns, description }) => ({
        kind: 'method',
        name,
        parameters: parameters.map(({ type, ...rest }) => ({ ...rest, ...text(type) })),
        return: text(returns),
        description,
      })),
    ],
    events: api.events.map(({ name, detail, description }) => ({
      name,
      ...text(`CustomEvent<${detail}>`),
      description,
    })),
    slots: [{ name: '', description: 'What is shown where the element cannot run.' }],
  };
  const to = { name: 'NeuroGlass', module: path };
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path,
        declarations: [declaration],
        exports: [
          { kind: 'js', name: 'NeuroGlass', declaration: to },
          { kind: 'custom-element-definition', name: 'neuro-glass', declaration: to },
        ],
      },
    ],
  };
}
