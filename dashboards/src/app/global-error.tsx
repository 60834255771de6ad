'use client';

/** What is shown when not even the frame of a page can be: without the languages, styles and parts of the others. */
export default function GlobalError() {
  return (
    <html lang="en">
      <head>
        <title>callboard</title>
      </head>
      <body>
        <main>
          <h1>callboard</h1>
          <p>The page cannot be shown at the moment. Please load it again.</p>
          <p lang="ru">Страницу сейчас нельзя показать. Загрузите её ещё раз.</p>
        </main>
      </body>
    </html>
  );
}
