import { lexer, type Token, type Tokens } from 'marked';
import { Fragment, type ReactNode } from 'react';

/**
 * Markdown as elements: headings, paragraphs, lists, strong and emphasized words. Everything else, HTML and links
 * among it, is shown as it was written, so that a text can bring nothing but words onto the page.
 */
export function Markdown({ text }: { text: string }) {
  return <Blocks tokens={lexer(text)} />;
}

function Blocks({ tokens }: { tokens: readonly Token[] }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the tokens of a text do not move
  return tokens.map((token, index) => <Fragment key={index}>{blockOf(token)}</Fragment>);
}

function blockOf(token: Token): ReactNode {
  switch (token.type) {
    case 'space':
      return null;
    case 'heading': {
      // The page has its own title, and the guidelines theirs.
      const Heading = token.depth === 1 ? 'h3' : 'h4';
      return (
        <Heading>
          <Words tokens={token.tokens} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Words tokens={token.tokens} />
        </p>
      );
    case 'text':
      return <Words tokens={[token]} />;
    case 'list': {
      const { items, ordered } = token as Tokens.List;
      const List = ordered ? 'ol' : 'ul';
      return (
        <List>
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the tokens of a text do not move
            <li key={index}>
              <Blocks tokens={item.tokens} />
            </li>
          ))}
        </List>
      );
    }
    default:
      return <p>{token.raw}</p>;
  }
}

function Words({ tokens = [] }: { tokens?: readonly Token[] | undefined }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the tokens of a text do not move
  return tokens.map((token, index) => <Fragment key={index}>{wordsOf(token)}</Fragment>);
}

function wordsOf(token: Token): ReactNode {
  switch (token.type) {
    case 'strong':
      return (
        <strong>
          <Words tokens={token.tokens} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Words tokens={token.tokens} />
        </em>
      );
    case 'br':
      return <br />;
    case 'escape':
      return token.text;
    case 'text':
      return token.tokens ? <Words tokens={token.tokens} /> : token.raw;
    default:
      return token.raw;
  }
}
