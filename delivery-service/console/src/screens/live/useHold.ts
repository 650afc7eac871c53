import { useEffect, useRef, useState } from 'react';

/**
 * Whether somebody points at an element or what belongs to it, has the focus in it, or has scrolled into it: then nothing in it may move.
 * What goes away when it is pressed only belongs to it: its focus would never be lost.
 */
export function useHold<T extends HTMLElement>() {
  const ref = useRef<T>(null);
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const [scrolled, setScrolled] = useState(false);
  useEffect(() => {
    const look = () => setScrolled((ref.current?.getBoundingClientRect().top ?? 0) < 0);
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, []);
  const pointing = {
    onPointerEnter: () => setPointed(true),
    onPointerMove: () => setPointed(true),
    onPointerLeave: () => setPointed(false),
  };
  const focusing = {
    onFocus: () => setFocused(true),
    onBlur: (event: React.FocusEvent<T>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) {
        setFocused(false);
      }
    },
  };
  return { ref, held: pointed || focused || scrolled, pointing, focusing };
}
