/**
 * Argument: now, call, volunteer, request (or none), details (JSON), expires, keep, grace_until, most_open,
 * quarter, zones (open now), seed. Answer: what came of it, the lease, and how many numbers are left in stock.
 */
export const handOutLua = `
math.randomseed(argument.seed)
local volunteer, request = argument.volunteer, argument.request

local function hold(call, known)
  change()
  local key = lease_key(call)
  redis.call('HSET', key, 'since', argument.now, 'expires', argument.expires, 'keep', argument.keep, 'state', 'issuing')
  if request then
    redis.call('HSET', key, 'request', request)
    redis.call('SET', request_key(volunteer, request), call, 'PXAT', argument.keep)
  end
  redis.call('SADD', open_key(volunteer), call)
  redis.call('ZADD', pool .. 'wake', argument.grace_until, call)
  return { 'leased', redis.call('HGETALL', key), known }
end

local known = request and redis.call('GET', request_key(volunteer, request))
if known then
  local lease = load(known)
  if among(lease.state, 'issuing', 'abandoning') then return hold(known) end
  if lease.state == 'issued' and tonumber(lease.expires) > argument.now then
    return { 'leased', redis.call('HGETALL', lease_key(known)) }
  end
  return { 'over' }
end

if redis.call('EXISTS', pool .. 'paused') == 1 then return { 'paused' } end

local open = redis.call('SMEMBERS', open_key(volunteer))
for _, call in ipairs(open) do
  local lease = load(call)
  if lease.state == 'abandoning' then
    -- Its own request may still come again; it then gets another number.
    if lease.request then redis.call('DEL', request_key(volunteer, lease.request)) end
    redis.call('HDEL', lease_key(call), 'request')
    return hold(call)
  end
end
if #open >= argument.most_open then return { 'too-many' } end

-- A number that is due has to be drawn first: it comes before those in stock.
local function taken(kind)
  local bags, total = {}, 0
  for i, zone in ipairs(argument.zones) do bags[i] = kind .. zone end
  if #bags == 0 then return nil, 0 end
  local counts = redis.call('HMGET', pool .. 'counts', unpack(bags))
  for i, count in ipairs(counts) do
    counts[i] = tonumber(count or 0)
    total = total + counts[i]
  end
  while total > 0 do
    local at, i = math.random(0, total - 1), 1
    while at >= counts[i] do at, i = at - counts[i], i + 1 end
    local index = pull(bags[i], counts[i])
    counts[i], total = counts[i] - 1, total - 1
    local status, attempts = state_of(index)
    if status == STOCKED then return index, total, attempts, argument.zones[i] end
  end
  return nil, 0
end

local index, left, attempts, zone = taken('first:')
if not index then index, left, attempts, zone = taken('stock:') else left = nil end
if not index then return { 'empty' } end

set_state(index, LEASED, attempts, 0)
redis.call('SET', last_key(index), argument.call, 'PXAT', argument.keep)
redis.call('HSET', lease_key(argument.call), 'volunteer', volunteer, 'index', index, 'zone', zone,
  'attempts', attempts, 'details', argument.details)
return hold(argument.call, left)
`;
