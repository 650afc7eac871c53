-- Keeps a decision and reserves its contacts, all or nothing.
-- KEYS: the decision's record, the ledger that takes the entries, all other ledgers of the person.
-- ARGV: now (ms), how long records (s) and contacts (ms) are kept, the record, the reservations.
-- Answers {'existing', record}, {'refused', [{reservation, limit, freeAt}]} or {'granted'}.

local now = tonumber(ARGV[1])
local keep = tonumber(ARGV[3])

local known = redis.call('GET', KEYS[1])
if known then
  return {'existing', known}
end

local function counts(contact)
  return contact.state == 'CONFIRMED' or (contact.state == 'RESERVED' and now < contact.lease)
end

local contacts = {}
for k = 2, #KEYS do
  local fields = redis.call('HGETALL', KEYS[k])
  for i = 1, #fields, 2 do
    if string.sub(fields[i], 1, 2) == 'c|' then
      local contact = cjson.decode(fields[i + 1])
      if counts(contact) and contact.at > now - keep then
        contacts[#contacts + 1] = contact
      elseif k == 2 then
        redis.call('HDEL', KEYS[k], fields[i])
      end
    end
  end
end

local function among(limit, contact)
  if limit.action and limit.action ~= contact.action then return false end
  if limit.contactClass then
    if limit.contactClass ~= contact.contactClass then return false end
  elseif not limit.action and contact.contactClass == 'TRANSACTIONAL' then
    return false
  end
  return (not limit.channel or limit.channel == contact.channel)
      and (not limit.purpose or limit.purpose == contact.purpose)
end

local function freeAt(limit)
  local times = {}
  for _, contact in ipairs(contacts) do
    if contact.at > now - limit.per and among(limit, contact) then
      times[#times + 1] = contact.at
    end
  end
  if #times < limit.max then return nil end
  if limit.max < 1 then return now + limit.per end
  table.sort(times, function(a, b) return a > b end)
  return times[limit.max] + limit.per
end

local reservations = cjson.decode(ARGV[5])
local refused = {}
for r, reservation in ipairs(reservations) do
  local fits = true
  for l, limit in ipairs(reservation.limits) do
    local free = freeAt(limit)
    if free then
      refused[#refused + 1] = {reservation = r - 1, limit = l - 1, freeAt = free}
      fits = false
      break
    end
  end
  if fits then
    contacts[#contacts + 1] = reservation.contact
  end
end
if #refused > 0 then
  return {'refused', cjson.encode(refused)}
end

for _, reservation in ipairs(reservations) do
  redis.call('HSET', KEYS[2], reservation.field, cjson.encode(reservation.contact))
end
if #reservations > 0 then
  redis.call('PEXPIRE', KEYS[2], ARGV[3])
end
redis.call('SET', KEYS[1], ARGV[4], 'EX', ARGV[2])
return {'granted'}
