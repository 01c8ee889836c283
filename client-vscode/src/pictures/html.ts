// The page in which the pictures are drawn. It may load nothing but its own script and style, and connect to nothing.

export interface PageParts {
  /** Addresses of script and style, as the editor serves them. */
  script: string;
  style: string;
  /** Where the editor serves the style from, as a source of a content security policy. */
  source: string;
  /** Anew for each page; 128 bits or more. */
  nonce: string;
  language: string;
  title: string;
}

export function pageHtml({ script, style, source, nonce, language, title }: PageParts): string {
  // Images are the picture itself on its way to a PNG.
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${source}; img-src data:`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
<script nonce="${escaped(nonce)}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
