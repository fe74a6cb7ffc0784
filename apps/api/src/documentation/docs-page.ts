import type { OpenAPIObject } from '@nestjs/swagger';
import { html, type Html } from './html.js';

type Item = OpenAPIObject['paths'][string];
type OperationObject = NonNullable<Item['get']>;
type Listed = { method: string; path: string; operation: OperationObject };

const METHODS = ['get', 'post', 'patch', 'delete'] as const;

/** The document as a page to read; the JSON beside it says everything. */
export function docsPage(document: OpenAPIObject): Html {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method): Listed[] => {
      const operation = item[method];
      return operation ? [{ method: method.toUpperCase(), path, operation }] : [];
    }),
  );
  const tags = document.tags ?? [];
  return html`<h1>${document.info.title} API ${document.info.version}</h1>
    <p>${document.info.description ?? ''}</p>
    <p>
      <a href="/openapi.json">OpenAPI ${document.openapi} (JSON)</a> · ${document.info.license?.name ?? ''}
    </p>
    <nav>
      <ul>
        ${tags.map((tag) => html`<li><a href="#${tag.name}">${tag.description ?? tag.name}</a></li>`)}
        <li><a href="#schemas">Schemas and events</a></li>
      </ul>
    </nav>
    ${tags.map(
      (tag) =>
        html`<section id="${tag.name}">
          <h2>${tag.description ?? tag.name}</h2>
          ${operations.filter(({ operation }) => operation.tags?.includes(tag.name)).map(operationPart)}
        </section>`,
    )}
    <section id="schemas">
      <h2>Schemas and events</h2>
      ${Object.entries(document.components?.schemas ?? {}).map(
        ([name, schema]) =>
          html`<h3 id="schema-${name}"><code>${name}</code></h3>
            <pre tabindex="0">${JSON.stringify(schema, null, 2)}</pre>`,
      )}
    </section>`;
}

function operationPart({ method, path, operation }: Listed): Html {
  return html`<h3 id="${operation.operationId ?? path}"><code>${method} ${path}</code></h3>
    <p>${operation.summary ?? ''}. ${operation.description ?? ''}</p>
    ${parameters(operation)}
    <table>
      <thead>
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${Object.entries(operation.responses).map(
          ([status, response]) =>
            html`<tr>
              <td>${status}</td>
              <td>${response && 'description' in response ? response.description : ''}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function parameters(operation: OperationObject): Html {
  const rows = (operation.parameters ?? []).flatMap((parameter) =>
    '$ref' in parameter
      ? []
      : [
          html`<tr>
            <td><code>${parameter.name}</code></td>
            <td>${parameter.in}</td>
            <td>${parameter.required ? 'required' : 'optional'}. ${parameter.description ?? ''}</td>
          </tr>`,
        ],
  );
  if (rows.length === 0) return html``;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Parameter</th>
        <th scope="col">In</th>
        <th scope="col">Meaning</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
