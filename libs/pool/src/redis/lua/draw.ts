import { mostCandidates } from './reserve.js';

/** States that one command reads or writes: of each it is told four things, and Lua passes on 8,000 at most. */
const mostTogether = 1000;

/**
 * Draws numbers for the stock: they are marked at once, and may be handed out when the archive knows of it (`stock`).
 * So whatever Redis forgets, no number is handed out again that it had. Of a fresh number nobody can say anything before
 * it is handed out, but that it is not to be called: so its first turn begins here, and handing it out changes nothing.
 *
 * Argument: groups (id, zone; of open zones only), reserved (id, zone), first (how many that are due), want (how many
 * others), batch (its name), now, seed. Further arguments: what stands where positions were reserved, a text for each
 * group, in the order in which it is to be handed out. Answer: index, attempts, index, attempts ... of those that were
 * due, which of the others were not fresh any more, and the clock.
 */
export const drawLua = `
math.randomseed(argument.seed)
local drawn, count, bags, budget = {}, 0, {}, ${mostCandidates}

local function put_in(bag, entries)
  local all = bags[bag] or {}
  bags[bag] = all
  all[#all + 1] = entries
end

local function take(bag, index, attempts)
  drawn[count + 1], drawn[count + 2], count = index, attempts, count + 2
  put_in(bag, struct.pack('>I4', index))
end

local zones, seen = {}, {}
for _, group in ipairs(argument.groups) do
  if not seen[group.zone] then
    seen[group.zone] = true
    zones[#zones + 1] = group.zone
  end
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
  local counts, total = {}, 0
  for i, zone in ipairs(zones) do
    counts[i] = count_in(from .. zone)
    total = total + counts[i]
  end
  while want > 0 and budget > 0 and total > 0 do
    local i = chosen(counts, total)
    local index = pull(from .. zones[i], counts[i])
    counts[i], total, budget = counts[i] - 1, total - 1, budget - 1
    local status, attempts, tag = state_of(index)
    if status == WAITING and tag == 0 then
      set_state(index, STOCKED, attempts, 0)
      take(to .. zones[i], index, attempts)
      want = want - 1
    end
  end
end

-- A state in its first turn, as BITFIELD wants it.
local first_turn = whole(LEASED * 32 * 2 ^ 32 + next_turn(0))
local fresh_count, gone = 0, {}

-- Marks those that are fresh. Answer: where those stand among the candidates that are not.
local function mark_fresh(candidates)
  local reads, places, is_gone = {}, {}, {}
  -- The states in one string are read together, and written together.
  local function mark_in(key)
    local read, written, count = reads[key], {}, 0
    local firsts = redis.call('BITFIELD_RO', key, unpack(read))
    for i, at in ipairs(places[key]) do
      if firsts[i] < (FRESH + 1) * 32 then
        written[count + 1], written[count + 2], written[count + 3], written[count + 4] = 'SET', 'u40', read[3 * i], first_turn
        count = count + 4
      else is_gone[at] = true end
    end
    if count > 0 then redis.call('BITFIELD', key, unpack(written)) end
    fresh_count = fresh_count + count / 4
    reads[key], places[key] = nil, nil
  end

  for at = 1, #candidates, 4 do
    local key, first = place(struct.unpack('>I4', candidates, at))
    if not reads[key] then reads[key], places[key] = {}, {} end
    local read, count = reads[key], #places[key] + 1
    read[3 * count - 2], read[3 * count - 1], read[3 * count], places[key][count] = 'GET', 'u8', whole(first * 8), at
    if count == ${mostTogether} then mark_in(key) end
  end
  for key in pairs(reads) do mark_in(key) end
  return is_gone
end

local function take_fresh(group, candidates)
  local bag, before = 'fresh:' .. group.zone, fresh_count
  local is_gone = mark_fresh(candidates)
  if fresh_count > before then
    change()
    redis.call('HINCRBY', pool .. 'left', group.id, before - fresh_count)
  end
  if not next(is_gone) then return put_in(bag, candidates) end
  for at = 1, #candidates, 4 do
    local entry = string.sub(candidates, at, at + 3)
    if is_gone[at] then gone[#gone + 1] = struct.unpack('>I4', entry) else put_in(bag, entry) end
  end
end

-- Whether there is a fresh number anywhere.
local function is_any_left()
  for _, group in ipairs(argument.groups) do
    if tonumber(redis.call('HGET', pool .. 'left', group.id) or 0) > 0 then return true end
  end
  return false
end

take_waiting('ready:', 'first:', argument.first)
for at, group in ipairs(argument.reserved) do take_fresh(group, ARGV[at + 1]) end
local is_left = is_any_left()
if not is_left then take_waiting('spare:', 'stock:', argument.want - fresh_count) end
if count + fresh_count == 0 then return { budget > 0 and not (is_left and argument.want > 0) and 'nothing' or 'go-on' } end
local key = pool .. 'draw:' .. argument.batch
for bag, entries in pairs(bags) do redis.call('HSET', key, bag, table.concat(entries)) end
redis.call('ZADD', pool .. 'draws', argument.now, argument.batch)
return { 'drawn', drawn, gone, clock }
`;

/** The archive knows the batch: it may be handed out. Argument: batch. */
export const stockLua = `
change()
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
