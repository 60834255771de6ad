/**
 * Many requests at a time: what they share is done once.
 *
 * Argument: now, expires, keep, grace_until, most_open, zones (open now), seed. Further arguments, five for each request:
 * call, volunteer, request ('' for none), hour (of assignment), details. Answer to each: what came of it; with `fresh` index and attempts, with
 * `leased` the lease; and at the end how many numbers are left in stock.
 */
export const handOutLua = `
math.randomseed(argument.seed)
local paused = redis.call('EXISTS', pool .. 'paused') == 1
local since, expires, keep = whole(argument.now), whole(argument.expires), whole(argument.keep)

local requests, known, wakes, begun = {}, {}, {}, {}
for at = 2, #ARGV, 5 do
  local each = { call = ARGV[at], volunteer = ARGV[at + 1], hour = ARGV[at + 3], details = ARGV[at + 4] }
  if ARGV[at + 2] ~= '' then each.name, each.request = ARGV[at + 2], request_key(each.volunteer, ARGV[at + 2]) end
  requests[#requests + 1] = each
end

-- Which call each request was answered with, if it was.
local function read_known()
  local keys = {}
  for _, each in ipairs(requests) do keys[#keys + 1] = each.request end
  if #keys == 0 then return end
  for i, call in ipairs(redis.call('MGET', unpack(keys))) do known[keys[i]] = call end
end

-- How many are in each bag of a kind, as they were when the script began, less those taken since.
local function bags_of(kind)
  local names, bags = {}, { total = 0, taken = {}, tails = {} }
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

-- The last number of a bag: they are in no order. So many are read at a time as there are requests.
local function last_of(bags, i)
  local count, tail = bags.counts[i], bags.tails[i]
  if not tail or count == tail.from then
    local from = math.max(count - #requests, 0)
    tail = { from = from, entries = redis.call('GETRANGE', pool .. bags.names[i], from * 4, count * 4 - 1) }
    bags.tails[i] = tail
  end
  bags.counts[i], bags.taken[i], bags.total = count - 1, bags.taken[i] + 1, bags.total - 1
  return (struct.unpack('>I4', tail.entries, (count - 1 - tail.from) * 4 + 1))
end

local function take_from(bags)
  while bags.total > 0 do
    local at, i = math.random(0, bags.total - 1), 1
    while at >= bags.counts[i] do at, i = at - bags.counts[i], i + 1 end
    local index = last_of(bags, i)
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

local function hold(call, each)
  change()
  if each.request then
    redis.call('SET', each.request, call, 'PXAT', keep)
    known[each.request] = call
  end
  redis.call('SADD', open_key(each.volunteer), call)
  wakes[#wakes + 1], wakes[#wakes + 2] = whole(argument.grace_until), call
end

local function forget_request(lease)
  if not lease.request then return end
  local key = request_key(lease.volunteer, lease.request)
  redis.call('DEL', key)
  known[key] = nil
end

-- A lease of which the volunteer was never told is given to him again, under this request.
local function hold_again(call, each)
  redis.call('HSET', lease_key(call), 'since', since, 'expires', expires, 'keep', keep, 'state', 'issuing')
  if each.request then redis.call('HSET', lease_key(call), 'request', each.name) end
  hold(call, each)
  return { 'leased', lease_of(call) }
end

local function hand_out(each)
  local call = each.request and known[each.request]
  if call then
    local lease = load(call)
    if among(lease.state, 'issuing', 'abandoning') then return hold_again(call, each) end
    if lease.state == 'issued' and tonumber(lease.expires) > argument.now then return { 'leased', lease_of(call) } end
    return { 'over' }
  end
  if paused then return { 'paused' } end

  local open = redis.call('SMEMBERS', open_key(each.volunteer))
  for _, other in ipairs(open) do
    local lease = load(other)
    if lease.state == 'abandoning' then
      -- Its own request may still come again; it then gets another number.
      forget_request(lease)
      redis.call('HDEL', lease_key(other), 'request')
      return hold_again(other, each)
    end
  end
  if #open >= argument.most_open then return { 'too-many' } end

  local index, attempts, zone = take_from(first)
  if not index then index, attempts, zone = take_from(stock) end
  if not index then return { 'empty' } end
  set_state(index, LEASED, attempts, 0)
  redis.call('SET', last_key(index), each.call, 'PXAT', keep)
  local fields = { 'volunteer', each.volunteer, 'index', whole(index), 'zone', zone, 'attempts', whole(attempts), 'hour', each.hour,
    'details', each.details, 'since', since, 'expires', expires, 'keep', keep, 'state', 'issuing' }
  if each.name then fields[#fields + 1], fields[#fields + 2] = 'request', each.name end
  redis.call('HSET', lease_key(each.call), unpack(fields))
  hold(each.call, each)
  begun[each.hour] = (begun[each.hour] or 0) + 1
  return { 'fresh', index, attempts }
end

read_known()
local answers = {}
for i, each in ipairs(requests) do answers[i] = hand_out(each) end
put_back(first)
put_back(stock)
if #wakes > 0 then redis.call('ZADD', pool .. 'wake', unpack(wakes)) end
for hour, count in pairs(begun) do redis.call('HINCRBY', pool .. 'hours', hour, count) end
answers[#answers + 1] = stock.total
return answers
`;
