-- What the ledger says stays said. A chain of a simulated market goes with its market, and only inside the transaction
-- that replaces it; a chain of a real market is never removed.
CREATE FUNCTION "refuse_ledger_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."chain" = 'Simulated market'
       AND current_setting('moonscope.replaces_simulated_market', true) = 'yes' THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'The ledger is append-only: % is refused.', TG_OP
    USING ERRCODE = 'restrict_violation',
          HINT = 'Append a correction that names the older entry instead.';
END
$$;

CREATE TRIGGER "ledger_entries_append_only"
  BEFORE UPDATE OR DELETE ON "ledger_entries"
  FOR EACH ROW EXECUTE FUNCTION "refuse_ledger_change"();

CREATE TRIGGER "ledger_entries_keep"
  BEFORE TRUNCATE ON "ledger_entries"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_ledger_change"();
