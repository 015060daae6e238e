"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import {
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useState,
} from "react";
import { tokenSearchQuery } from "@/lib/queries/tokens";

/** The state of the token search: what is typed, what is found, what is highlighted, and where Enter leads. */
export function useTokenSearch(input: RefObject<HTMLInputElement | null>) {
  const router = useRouter();
  const asOf = useSearchParams().get("asOf");
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const typed = text.trim();
  const { data: found = [] } = useQuery(tokenSearchQuery(useDeferredValue(typed), asOf));
  const options = open && typed !== "" ? found : [];

  const go = (path: string, params: Record<string, string>) => {
    setOpen(false);
    setText("");
    input.current?.blur();
    const search = new URLSearchParams({ ...params, ...(asOf === null ? {} : { asOf }) });
    router.push(search.size === 0 ? path : `${path}?${search}`);
  };
  const openToken = (token: { id: string }) => go(`/tokens/${encodeURIComponent(token.id)}`, {});

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      // One place more than options: nothing highlighted, as typed.
      const places = options.length + 1;
      setActive((at) => ((at + 1 + step + places) % places) - 1);
    } else if (event.key === "Escape") {
      if (options.length > 0) setOpen(false);
      else input.current?.blur();
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const token = options[active];
    if (token) openToken(token);
    else if (typed !== "") go("/", { q: typed });
  };
  const onType = (next: string) => {
    setText(next);
    setOpen(true);
    setActive(-1);
  };
  return {
    text,
    options,
    active,
    openToken,
    onKeyDown,
    onSubmit,
    onType,
    close: () => setOpen(false),
  };
}
