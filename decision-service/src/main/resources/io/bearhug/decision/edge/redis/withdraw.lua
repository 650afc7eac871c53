-- Replaces the record of a decision that could not be published, and takes its contacts out of the ledger.
-- KEYS: the record, the ledger. ARGV: how long records are kept (s), the record, the fields of the contacts.

redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[1])
for i = 3, #ARGV do
  redis.call('HDEL', KEYS[2], ARGV[i])
end
return 'OK'
