/**
 * Argument: now, call, volunteer, request (or none), details (JSON), expires, keep, grace_until, most_open,
 * and of the order: size and key, used at the pool's first hand-out only.
 */
export const handOutLua = `
local volunteer, request = argument.volunteer, argument.request

local function hold(lease)
  redis.call('HSET', lease_key(lease.call), 'since', argument.now, 'expires', argument.expires, 'keep', argument.keep)
  if request then
    redis.call('HSET', lease_key(lease.call), 'request', request)
    redis.call('SET', request_key(volunteer, request), lease.call, 'PXAT', argument.keep)
  end
  redis.call('SADD', open_key(volunteer), lease.call)
  move(lease, 'issuing', argument.grace_until)
  return { 'leased', shown(load(lease.call)) }
end

local known = request and redis.call('GET', request_key(volunteer, request))
if known then
  local lease = load(known)
  if among(lease.state, 'issuing', 'abandoning') then return hold(lease) end
  if lease.state == 'issued' and tonumber(lease.expires) > argument.now then return { 'leased', shown(lease) } end
  return { 'over' }
end

local open = redis.call('SMEMBERS', open_key(volunteer))
for _, call in ipairs(open) do
  local lease = load(call)
  if lease.state == 'abandoning' then
    -- Its own request may still come again; it then gets another number.
    if lease.request then redis.call('DEL', request_key(volunteer, lease.request)) end
    redis.call('HDEL', lease_key(call), 'request')
    return hold(lease)
  end
end
if #open >= argument.most_open then return { 'too-many' } end

redis.call('HSETNX', pool .. 'order', 'key', argument.key)
redis.call('HSETNX', pool .. 'order', 'size', argument.size)
local size = tonumber(redis.call('HGET', pool .. 'order', 'size'))
if size ~= argument.size then return { 'other-size', size } end
local slot, attempt = take(argument.now, size)
if not slot then return { 'none', attempt and attempt - argument.now } end

local lease = { call = argument.call }
redis.call('HSET', lease_key(lease.call), 'volunteer', volunteer, 'slot', slot, 'attempt', attempt, 'details', argument.details)
return hold(lease)
`;
