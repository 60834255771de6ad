import { attemptsRoom } from './numbers.js';

/**
 * Many requests at a time: what they share is done once.
 *
 * Argument: now, expires, keep, grace_until, most_open, zones (open now), seed, ends (what leases end with: hour of
 * assignment and details, in a line each). Further arguments, four for each request: call, volunteer, request ('' for
 * none), and which of the ends. Answer to each: for a fresh lease a whole number, made of the index and the attempts of
 * its number (see attemptsRoom); for one that was there its call and itself; or what else came of it. At the end, how
 * many numbers are left in stock.
 */
export const handOutLua = `
math.randomseed(argument.seed)
local paused = redis.call('EXISTS', pool .. 'paused') == 1
local since, expires, keep, grace_until =
  whole(argument.now), whole(argument.expires), whole(argument.keep), whole(argument.grace_until)

-- All requests, and what is known of their volunteers and of themselves: read together.
local function requests_read()
  local requests, keys, found = {}, {}, {}
  for at = 2, #ARGV, 4 do
    local volunteer, request = ARGV[at + 1], ARGV[at + 2]
    local open_at = #keys + 1
    local each = { call = ARGV[at], volunteer = volunteer, request = request, ending = tonumber(ARGV[at + 3]), at = open_at,
      key = open_key(volunteer) }
    requests[#requests + 1], keys[open_at] = each, each.key
    if request ~= '' then keys[open_at + 1] = request_key(volunteer, request) end
  end
  if #keys > 0 then found = redis.call('MGET', unpack(keys)) end
  return requests, found
end

local requests, found = requests_read()

-- Keys and values, one after the other: written together at the end. A volunteer may ask more than once.
local written, count, open_texts = {}, 0, {}

local function write(key, value)
  written[count + 1], written[count + 2], count = key, value, count + 2
end

local function write_open(each, text)
  open_texts[each.key] = text
  write(each.key, text)
end

local function lease_now(call)
  local key = lease_key(call)
  for at = count - 1, 1, -2 do
    if written[at] == key then return lease_from(call, written[at + 1]) end
  end
  return load(call)
end

local first, fresh, stock = bags_of('first:'), bags_of('fresh:'), bags_of('stock:')

-- Somebody had it before, so it may have been closed or put off since it was drawn.
local function take_again(bags)
  while bags.total > 0 do
    local index, i = any_of(bags)
    local status, attempts, _, turn = state_of(index)
    if status == STOCKED then return index, attempts, begin_turn(index, attempts, turn), argument.zones[i] end
  end
end

-- Its first turn began when it was drawn.
local function take_fresh()
  while fresh.total > 0 do
    local index, i = any_of(fresh)
    if is_leased(index) then return index, 0, 1, argument.zones[i] end
  end
end

local function take()
  local index, attempts, turn, zone = take_again(first)
  if not index then index, attempts, turn, zone = take_fresh() end
  if not index then index, attempts, turn, zone = take_again(stock) end
  return index, attempts, turn, zone
end

-- As text_of makes it, where it is made most often.
local after_attempts, after_request = '\\n' .. keep .. '\\n\\n' .. grace_until .. '\\n', '\\n' .. since .. '\\n' .. expires .. '\\n\\n'
local function new_lease(each, index, turn, zone, attempts)
  return 'issuing\\n' .. each.volunteer .. '\\n' .. whole(index) .. '\\n' .. whole(turn) .. '\\n' .. zone .. '\\n' .. whole(attempts)
    .. after_attempts .. each.request .. after_request .. argument.ends[each.ending]
end

-- A lease of which the volunteer was never told is given to him again, under this request.
local function hold_again(lease)
  change()
  lease.state, lease.wake, lease.since, lease.expires, lease.keep = 'issuing', grace_until, since, expires, keep
  local text = text_of(lease)
  write(lease_key(lease.call), text)
  return { lease.call, text }
end

local function answer_again(lease)
  if among(lease.state, 'issuing', 'abandoning') then return hold_again(lease) end
  if lease.state ~= 'issued' or tonumber(lease.expires) <= argument.now then return 'over' end
  return { lease.call, text_of(lease) }
end

-- Calls that begin, and how many of them end alike.
local begun, alike = {}, {}

local function hand_out(each)
  local request = each.request
  if request ~= '' and found[each.at + 1] then return 'over' end
  local open = open_of(open_texts[each.key] or found[each.at])
  for _, other in ipairs(open) do
    if request ~= '' and other.request == request then return answer_again(lease_now(other.call)) end
  end
  if paused then return 'paused' end

  for _, other in ipairs(open) do
    local lease = lease_now(other.call)
    if lease.state == 'abandoning' then
      -- Its own request may still come again; it then gets another number.
      lease.request, other.request = request, request
      write_open(each, open_text(open))
      return hold_again(lease)
    end
  end
  if #open >= argument.most_open then return 'too-many' end

  local index, attempts, turn, zone = take()
  if not index then return 'empty' end
  write(lease_key(each.call), new_lease(each, index, turn, zone, attempts))
  open[#open + 1] = each
  write_open(each, open_text(open))
  begun[#begun + 1], alike[each.ending] = each.call, (alike[each.ending] or 0) + 1
  return index * ${attemptsRoom} + attempts
end

local answers = {}
for i, each in ipairs(requests) do answers[i] = hand_out(each) end
put_back(first)
put_back(fresh)
put_back(stock)
if count > 0 then redis.call('MSET', unpack(written)) end
if #begun > 0 then
  change()
  wake(grace_until, begun)
end
for ending, times in pairs(alike) do
  redis.call('HINCRBY', pool .. 'hours', string.match(argument.ends[ending], '[^\\n]*'), times)
end
answers[#answers + 1] = fresh.total + stock.total
return answers
`;
