import SearchIcon from '@patternfly/react-icons/dist/esm/icons/search-icon';
import { type RefObject, useEffect, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { t } from '../texts';

/** The one search box: people, decisions and messages. */
export function SearchBox({ inputRef }: { inputRef: RefObject<HTMLInputElement | null> }) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const asked = pathname === '/search' ? (params.get('q') ?? '') : '';
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  return (
    <form
      className="bh-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) {
          void navigate(`/search?q=${encodeURIComponent(text.trim())}`);
        }
      }}
    >
      <input
        ref={inputRef}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={t.shell.search.label}
        placeholder={t.shell.search.placeholder}
        title={t.shell.search.hint}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            setText(asked);
            event.currentTarget.blur();
          }
        }}
      />
      <button type="submit" aria-label={t.shell.search.submit}>
        <SearchIcon />
      </button>
    </form>
  );
}
