import { attemptsRoom } from './numbers.js';

/**
 * Many requests at a time: what they share is done once.
 *
 * Argument: now, expires, keep, grace_until, most_open, zones (open now), seed, ends (what leases end with: hour of
 * assignment and details, in a line each). Further arguments: of all requests the volunteer, then of all the call, then
 * the request ('' for none), then which of the ends. Answer to each: for a fresh lease a whole number, made of the index
 * and the attempts of its number (see attemptsRoom); for one that was there its call and itself; or what else came of it.
 * At the end, how many numbers are left in stock.
 */
export const handOutLua = `
math.randomseed(argument.seed)
local paused = redis.call('EXISTS', pool .. 'paused') == 1
local since, expires, keep, grace_until =
  whole(argument.now), whole(argument.expires), whole(argument.keep), whole(argument.grace_until)

-- Where each of these begins among the arguments, less one.
local requests = (#ARGV - 1) / 4
local VOLUNTEER, CALL, REQUEST, END = 1, 1 + requests, 1 + 2 * requests, 1 + 3 * requests

-- What is known of all of them, read together: what their volunteers have, and whether any request is over.
local found = requests > 0 and redis.call('HMGET', OPEN, unpack(ARGV, 2, 1 + requests))

local function is_any_over()
  local keys = {}
  for i = 1, requests do
    local request = ARGV[REQUEST + i]
    if request ~= '' then keys[#keys + 1] = request_key(ARGV[VOLUNTEER + i], request) end
  end
  return #keys > 0 and redis.call('EXISTS', unpack(keys)) > 0
end

local any_over = is_any_over()
local function is_over(volunteer, request)
  return any_over and request ~= '' and redis.call('EXISTS', request_key(volunteer, request)) == 1
end

-- Names and values, one after the other: written together at the end. A volunteer may ask more than once.
local leases, lease_count, open_texts, open_count, open_now = {}, 0, {}, 0, {}

local function write_lease(call, text)
  leases[lease_count + 1], leases[lease_count + 2], lease_count = call, text, lease_count + 2
end

local function write_open(volunteer, text)
  open_now[volunteer] = text
  open_texts[open_count + 1], open_texts[open_count + 2], open_count = volunteer, text, open_count + 2
end

local function lease_now(call)
  for at = lease_count - 1, 1, -2 do
    if leases[at] == call then return lease_from(call, leases[at + 1]) end
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

-- As text_of makes it, where it is made most often: what comes between its index and its request is mostly alike.
local after_indices, after_requests = {}, {}
local function after_index(zone, turn, attempts)
  if turn == 1 and attempts == 0 and after_indices[zone] then return after_indices[zone] end
  local text = table.concat({ '', whole(turn), zone, whole(attempts), keep, '', grace_until, '' }, '\\n')
  if turn == 1 and attempts == 0 then after_indices[zone] = text end
  return text
end
for i, each in ipairs(argument.ends) do after_requests[whole(i)] = table.concat({ '', since, expires, '', each }, '\\n') end

local function new_lease(i, index, turn, zone, attempts)
  return 'issuing\\n' .. ARGV[VOLUNTEER + i] .. '\\n' .. whole(index) .. after_index(zone, turn, attempts) .. ARGV[REQUEST + i]
    .. after_requests[ARGV[END + i]]
end

-- A lease of which the volunteer was never told is given to him again, under this request.
local function hold_again(lease)
  change()
  lease.state, lease.wake, lease.since, lease.expires, lease.keep = 'issuing', grace_until, since, expires, keep
  local text = text_of(lease)
  write_lease(lease.call, text)
  return { lease.call, text }
end

local function answer_again(lease)
  if among(lease.state, 'issuing', 'abandoning') then return hold_again(lease) end
  if lease.state ~= 'issued' or tonumber(lease.expires) <= argument.now then return 'over' end
  return { lease.call, text_of(lease) }
end

-- To whoever has leases already; nothing if he may have one more.
local function answer_to_holder(volunteer, request, open)
  for _, other in ipairs(open) do
    if request ~= '' and other.request == request then return answer_again(lease_now(other.call)) end
  end
  if paused then return 'paused' end

  for _, other in ipairs(open) do
    local lease = lease_now(other.call)
    if lease.state == 'abandoning' then
      -- Its own request may still come again; it then gets another number.
      lease.request, other.request = request, request
      write_open(volunteer, open_text(open))
      return hold_again(lease)
    end
  end
  if #open >= argument.most_open then return 'too-many' end
end

-- Calls that begin, and how many of them end alike.
local begun, alike = {}, {}

local function hand_out(i)
  local volunteer, request = ARGV[VOLUNTEER + i], ARGV[REQUEST + i]
  if is_over(volunteer, request) then return 'over' end
  local open = open_now[volunteer] or found[i]
  if open then
    local answer = answer_to_holder(volunteer, request, open_of(open))
    if answer then return answer end
  end
  if paused then return 'paused' end

  local index, attempts, turn, zone = take()
  if not index then return 'empty' end
  local call, ending = ARGV[CALL + i], ARGV[END + i]
  write_lease(call, new_lease(i, index, turn, zone, attempts))
  write_open(volunteer, (open or '') .. open_line(call, request))
  begun[#begun + 1], alike[ending] = call, (alike[ending] or 0) + 1
  return index * ${attemptsRoom} + attempts
end

local answers = {}
for i = 1, requests do answers[i] = hand_out(i) end
put_back(first)
put_back(fresh)
put_back(stock)
if lease_count > 0 then redis.call('HSET', LEASES, unpack(leases)) end
if open_count > 0 then redis.call('HSET', OPEN, unpack(open_texts)) end
if #begun > 0 then
  change()
  wake(grace_until, begun)
end
for ending, times in pairs(alike) do
  redis.call('HINCRBY', pool .. 'hours', string.match(argument.ends[tonumber(ending)], '[^\\n]*'), times)
end
answers[#answers + 1] = fresh.total + stock.total
return answers
`;
