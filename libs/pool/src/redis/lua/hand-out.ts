/**
 * Many requests at a time: what they share is done once.
 *
 * Argument: now, expires, keep, grace_until, most_open, zones (open now), seed, and requests: each call, volunteer,
 * request (or none), details (JSON). Answer to each: what came of it; with `fresh` index and attempts, with `leased` the
 * lease; and at the end how many numbers are left in stock.
 */
export const handOutLua = `
math.randomseed(argument.seed)
local paused = redis.call('EXISTS', pool .. 'paused') == 1

-- How many are in each bag of a kind, as they were when the script began, less those taken since.
local function bags_of(kind)
  local names, bags = {}, { total = 0, taken = {} }
  for i, zone in ipairs(argument.zones) do names[i] = kind .. zone end
  bags.names = names
  bags.counts = #names > 0 and redis.call('HMGET', pool .. 'counts', unpack(names)) or {}
  for i = 1, #names do
    bags.counts[i], bags.taken[i] = tonumber(bags.counts[i] or 0), 0
    bags.total = bags.total + bags.counts[i]
  end
  return bags
end

local first, stock = bags_of('first:'), bags_of('stock:')

local function take_from(bags)
  while bags.total > 0 do
    local at, i = math.random(0, bags.total - 1), 1
    while at >= bags.counts[i] do at, i = at - bags.counts[i], i + 1 end
    local key, last = pool .. bags.names[i], bags.counts[i] - 1
    local entry = redis.call('GETRANGE', key, at * 4, at * 4 + 3)
    if at ~= last then redis.call('SETRANGE', key, at * 4, redis.call('GETRANGE', key, last * 4, last * 4 + 3)) end
    bags.counts[i], bags.taken[i], bags.total = last, bags.taken[i] + 1, bags.total - 1
    local index = struct.unpack('>I4', entry)
    local status, attempts = state_of(index)
    -- It may have been closed since it was drawn.
    if status == STOCKED then return index, attempts, argument.zones[i] end
  end
end

local function put_back(bags)
  for i, taken in ipairs(bags.taken) do
    if taken > 0 and bags.counts[i] == 0 then
      redis.call('DEL', pool .. bags.names[i])
      redis.call('HDEL', pool .. 'counts', bags.names[i])
    elseif taken > 0 then redis.call('HSET', pool .. 'counts', bags.names[i], bags.counts[i]) end
  end
end

local function hold(each)
  change()
  if each.request then
    redis.call('SET', request_key(each.volunteer, each.request), each.call, 'PXAT', argument.keep)
  end
  redis.call('SADD', open_key(each.volunteer), each.call)
  redis.call('ZADD', pool .. 'wake', argument.grace_until, each.call)
end

-- A lease of which the volunteer was never told is given to him again, under this request.
local function hold_again(call, each)
  redis.call('HSET', lease_key(call), 'since', argument.now, 'expires', argument.expires, 'keep', argument.keep,
    'state', 'issuing')
  if each.request then redis.call('HSET', lease_key(call), 'request', each.request) end
  hold({ call = call, volunteer = each.volunteer, request = each.request })
  return { 'leased', redis.call('HGETALL', lease_key(call)) }
end

local function hand_out(each)
  local known = each.request and redis.call('GET', request_key(each.volunteer, each.request))
  if known then
    local lease = load(known)
    if among(lease.state, 'issuing', 'abandoning') then return hold_again(known, each) end
    if lease.state == 'issued' and tonumber(lease.expires) > argument.now then
      return { 'leased', redis.call('HGETALL', lease_key(known)) }
    end
    return { 'over' }
  end
  if paused then return { 'paused' } end

  local open = redis.call('SMEMBERS', open_key(each.volunteer))
  for _, call in ipairs(open) do
    local lease = load(call)
    if lease.state == 'abandoning' then
      -- Its own request may still come again; it then gets another number.
      if lease.request then redis.call('DEL', request_key(each.volunteer, lease.request)) end
      redis.call('HDEL', lease_key(call), 'request')
      return hold_again(call, each)
    end
  end
  if #open >= argument.most_open then return { 'too-many' } end

  local index, attempts, zone = take_from(first)
  if not index then index, attempts, zone = take_from(stock) end
  if not index then return { 'empty' } end
  set_state(index, LEASED, attempts, 0)
  redis.call('SET', last_key(index), each.call, 'PXAT', argument.keep)
  local fields = { 'volunteer', each.volunteer, 'index', index, 'zone', zone, 'attempts', attempts, 'details', each.details,
    'since', argument.now, 'expires', argument.expires, 'keep', argument.keep, 'state', 'issuing' }
  if each.request then fields[#fields + 1], fields[#fields + 2] = 'request', each.request end
  redis.call('HSET', lease_key(each.call), unpack(fields))
  hold(each)
  return { 'fresh', index, attempts }
end

local answers = {}
for i, each in ipairs(argument.requests) do answers[i] = hand_out(each) end
put_back(first)
put_back(stock)
answers[#answers + 1] = stock.total
return answers
`;
