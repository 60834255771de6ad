/**
 * Many requests at a time: what they share is done once.
 *
 * Argument: now, expires, keep, grace_until, most_open, zones (open now), seed. Further arguments, five for each request:
 * call, volunteer, request ('' for none), hour (of assignment), details. Answer to each: what came of it; with `fresh` index and attempts, with
 * `leased` its call and the lease; and at the end how many numbers are left in stock.
 */
export const handOutLua = `
math.randomseed(argument.seed)
local paused = redis.call('EXISTS', pool .. 'paused') == 1
local since, expires, keep, grace_until =
  whole(argument.now), whole(argument.expires), whole(argument.keep), whole(argument.grace_until)

local requests, begun, hours = {}, {}, {}
for at = 2, #ARGV, 5 do
  requests[#requests + 1] = { call = ARGV[at], volunteer = ARGV[at + 1], request = ARGV[at + 2], hour = ARGV[at + 3], details = ARGV[at + 4] }
end

-- What a script reads together at its beginning, and writes together at its end.
local known, written = {}, {}

local function read_known()
  local keys = {}
  for _, each in ipairs(requests) do
    each.open = open_key(each.volunteer)
    keys[#keys + 1] = each.open
    if each.request ~= '' then
      each.key = request_key(each.volunteer, each.request)
      keys[#keys + 1] = each.key
    end
  end
  if #keys == 0 then return end
  for i, value in ipairs(redis.call('MGET', unpack(keys))) do known[keys[i]] = value end
end

local function write(key, value) known[key], written[key] = value, value end

local function write_all()
  local flat = {}
  for key, value in pairs(written) do flat[#flat + 1], flat[#flat + 2] = key, value end
  if #flat > 0 then redis.call('MSET', unpack(flat)) end
end

local function lease_now(call)
  local key = lease_key(call)
  return lease_from(call, known[key] or redis.call('GET', key))
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
    local status, attempts, _, turn = state_of(index)
    -- It may have been closed since it was drawn.
    if status == STOCKED then return index, attempts, turn, argument.zones[i] end
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

-- As text_of makes it, where it is made most often.
local function new_lease(each, index, turn, zone, attempts)
  return 'issuing\\n' .. each.volunteer .. '\\n' .. whole(index) .. '\\n' .. whole(turn) .. '\\n' .. zone .. '\\n' .. whole(attempts)
    .. '\\n' .. keep .. '\\n\\n' .. grace_until .. '\\n' .. each.request .. '\\n' .. since .. '\\n' .. expires .. '\\n\\n' .. each.hour
    .. '\\n' .. each.details .. '\\n'
end

-- A lease of which the volunteer was never told is given to him again, under this request.
local function hold_again(lease)
  change()
  lease.state, lease.wake, lease.since, lease.expires, lease.keep = 'issuing', grace_until, since, expires, keep
  local text = text_of(lease)
  write(lease_key(lease.call), text)
  return { 'leased', lease.call, text }
end

local function answer_again(lease)
  if among(lease.state, 'issuing', 'abandoning') then return hold_again(lease) end
  if lease.state ~= 'issued' or tonumber(lease.expires) <= argument.now then return { 'over' } end
  return { 'leased', lease.call, text_of(lease) }
end

local function hand_out(each)
  if each.key and known[each.key] then return { 'over' } end
  local open = open_of(known[each.open])
  for _, other in ipairs(open) do
    if each.key and other.request == each.request then return answer_again(lease_now(other.call)) end
  end
  if paused then return { 'paused' } end

  for _, other in ipairs(open) do
    local lease = lease_now(other.call)
    if lease.state == 'abandoning' then
      -- Its own request may still come again; it then gets another number.
      lease.request, other.request = each.request, each.request
      write(each.open, open_text(open))
      return hold_again(lease)
    end
  end
  if #open >= argument.most_open then return { 'too-many' } end

  local index, attempts, turn, zone = take_from(first)
  if not index then index, attempts, turn, zone = take_from(stock) end
  if not index then return { 'empty' } end
  write(lease_key(each.call), new_lease(each, index, begin_turn(index, attempts, turn), zone, attempts))
  open[#open + 1] = each
  write(each.open, open_text(open))
  begun[#begun + 1], hours[each.hour] = each.call, (hours[each.hour] or 0) + 1
  return { 'fresh', index, attempts }
end

read_known()
local answers = {}
for i, each in ipairs(requests) do answers[i] = hand_out(each) end
put_back(first)
put_back(stock)
write_all()
if #begun > 0 then wake(grace_until, begun) end
for hour, count in pairs(hours) do redis.call('HINCRBY', pool .. 'hours', hour, count) end
answers[#answers + 1] = stock.total
return answers
`;
