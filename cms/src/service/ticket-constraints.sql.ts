/** What must hold of every ticket whoever writes it. Run once by a migration. */
export const TICKET_CONSTRAINTS_SQL = `
alter table tickets
  add constraint tickets_states_known check (
    state in ('open', 'pending', 'resolved', 'closed') and priority in ('low', 'normal', 'high', 'urgent')
  ),
  add constraint tickets_closed_has_instant check (state <> 'closed' or closed_at is not null);
alter table ticket_messages
  add constraint ticket_messages_author_known check (author in ('shopper', 'staff', 'system')),
  add constraint ticket_messages_shoppers_write_openly check (not (author = 'shopper' and internal));
`
