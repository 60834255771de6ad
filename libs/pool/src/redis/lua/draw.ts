/**
 * Draws numbers for the stock: they are marked at once, and may be handed out when the archive knows of it (`stock`).
 * So whatever Redis forgets, no number is handed out again that it had.
 *
 * Argument: groups (id, zone, first, size; of open zones only), first (how many that are due), want (how many others),
 * batch (its name), now, today (when it began, UTC), key and seed (random). Answer: index, attempts, index, attempts ..., and the clock.
 */
export const drawLua = `
math.randomseed(argument.seed)
local drawn, bags, budget, fewer = {}, {}, 20000, {}

local function take(bag, index, attempts)
  set_state(index, STOCKED, attempts, 0)
  drawn[#drawn + 1], drawn[#drawn + 2] = index, attempts
  bags[bag] = bags[bag] or {}
  bags[bag][#bags[bag] + 1] = struct.pack('>I4', index)
end

local zones, seen = {}, {}
for _, group in ipairs(argument.groups) do
  if not seen[group.zone] then
    seen[group.zone] = true
    zones[#zones + 1] = group.zone
  end
end

local function sum(weights)
  local total = 0
  for _, weight in ipairs(weights) do total = total + weight end
  return total
end

-- As many of each as there are in it.
local function chosen(weights, total)
  local at = math.random(0, total - 1)
  for i, weight in ipairs(weights) do
    if at < weight then return i end
    at = at - weight
  end
end

-- Numbers that wait for nothing but their turn.
local function take_waiting(from, to, want)
  local counts = {}
  for i, zone in ipairs(zones) do counts[i] = count_in(from .. zone) end
  local total = sum(counts)
  while want > 0 and budget > 0 and total > 0 do
    local i = chosen(counts, total)
    local index = pull(from .. zones[i], counts[i])
    counts[i], total, budget = counts[i] - 1, total - 1, budget - 1
    local status, attempts, tag = state_of(index)
    if status == WAITING and tag == 0 then
      take(to .. zones[i], index, attempts)
      want = want - 1
    end
  end
  return want
end

-- As state_of says it, where it is asked most often.
local function is_fresh(index)
  local key, at = place(index)
  at = whole(at)
  return string.byte(redis.call('GETRANGE', key, at, at)) < 32
end

local function take_fresh(want)
  local left, orders, changed = {}, {}, {}
  for i, group in ipairs(argument.groups) do
    left[i] = tonumber(redis.call('HGET', pool .. 'left', group.id) or 0)
    orders[i] = order_of(group)
    -- Nearly empty, a new order would pass over too many that are gone.
    if not orders[i].key or (orders[i].since < argument.today and left[i] * 64 > group.size) then
      orders[i], changed[i] = new_order(group), true
    end
  end
  local total = sum(left)
  while want > 0 and budget > 0 and total > 0 do
    local i = chosen(left, total)
    local group = argument.groups[i]
    if orders[i].next >= group.size then orders[i] = new_order(group) end
    local order = orders[i]
    changed[i] = true
    local index = group.first + permute(order.key, group.size, order.next)
    order.next, budget = order.next + 1, budget - 1
    if is_fresh(index) then
      fewer[i] = (fewer[i] or 0) + 1
      left[i], total = left[i] - 1, total - 1
      take('stock:' .. group.zone, index, 0)
      want = want - 1
    end
  end
  for i in pairs(changed) do keep_order(argument.groups[i], orders[i]) end
  for i, count in pairs(fewer) do redis.call('HINCRBY', pool .. 'left', argument.groups[i].id, -count) end
  return want
end

take_waiting('ready:', 'first:', argument.first)
local missing = take_fresh(argument.want)
take_waiting('spare:', 'stock:', missing)
if #drawn == 0 then return { budget > 0 and 'nothing' or 'go-on' } end
local key = pool .. 'draw:' .. argument.batch
for bag, entries in pairs(bags) do
  -- The order of drawing must not be the order of handing out.
  for last = #entries, 2, -1 do
    local other = math.random(last)
    entries[last], entries[other] = entries[other], entries[last]
  end
  redis.call('HSET', key, bag, table.concat(entries))
end
redis.call('ZADD', pool .. 'draws', argument.now, argument.batch)
return { 'drawn', drawn, clock }
`;

/** The archive knows the batch: it may be handed out. Argument: batch. */
export const stockLua = `
local key = pool .. 'draw:' .. argument.batch
local flat = redis.call('HGETALL', key)
for i = 1, #flat, 2 do
  local bag, entries = flat[i], flat[i + 1]
  local count = redis.call('HINCRBY', pool .. 'counts', bag, #entries / 4)
  redis.call('SETRANGE', pool .. bag, count * 4 - #entries, entries)
end
redis.call('DEL', key)
redis.call('ZREM', pool .. 'draws', argument.batch)
`;

/** Batches that somebody drew and did not stock. Argument: before. Answer: batch, numbers as in `draw`, and clock, of each. */
export const unstockedLua = `
local answer = {}
for _, batch in ipairs(redis.call('ZRANGEBYSCORE', pool .. 'draws', '-inf', argument.before, 'LIMIT', 0, 10)) do
  local drawn = {}
  for _, entries in ipairs(redis.call('HVALS', pool .. 'draw:' .. batch)) do
    for at = 1, #entries, 4 do
      local index = struct.unpack('>I4', entries, at)
      local _, attempts = state_of(index)
      drawn[#drawn + 1], drawn[#drawn + 2] = index, attempts
    end
  end
  answer[#answer + 1] = { batch, drawn, clock }
end
return answer
`;

/** Numbers whose time has come become ready. Argument: quarter, seed. Answer: whether there are more. */
export const promoteLua = `
math.randomseed(argument.seed)
local budget = 2000
for _, bag in ipairs(redis.call('ZRANGEBYSCORE', pool .. 'due', '-inf', argument.quarter, 'LIMIT', 0, 50)) do
  local zone, quarter = string.match(bag, '^due:(.*):(%d+)$')
  local count = count_in(bag)
  while count > 0 and budget > 0 do
    local index = pull(bag, count)
    count, budget = count - 1, budget - 1
    local status, attempts, tag = state_of(index)
    if status == WAITING and tag == tag_of(tonumber(quarter)) then
      set_state(index, WAITING, attempts, 0)
      put((attempts > 0 and 'ready:' or 'spare:') .. zone, index)
    end
  end
  if count == 0 then redis.call('ZREM', pool .. 'due', bag) end
  if budget == 0 then return 1 end
end
return 0
`;
