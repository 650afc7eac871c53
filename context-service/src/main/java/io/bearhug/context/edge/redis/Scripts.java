package io.bearhug.context.edge.redis;

/** What must happen in one step. */
final class Scripts {

    /**
     * Writes a value unless its header has changed since it was read. Whoever folded from an older state – a zombie, the other
     * topic's reader – loses and folds again from the newer one, whose fences tell what is already in it.
     *
     * <p>KEYS: value. ARGV: header expected (empty for none), value, time to live in ms. Answers 1 if written.
     */
    static final String SAVE_IF_UNCHANGED = """
        if redis.call('GETRANGE', KEYS[1], 0, 15) ~= ARGV[1] then return 0 end
        redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
        return 1
        """;

    /**
     * Writes a value if its header is greater than the stored one.
     *
     * <p>KEYS: value. ARGV: header, value. Answers 1 if written.
     */
    static final String SAVE_IF_NEWER = """
        if redis.call('GETRANGE', KEYS[1], 0, #ARGV[1] - 1) >= ARGV[1] then return 0 end
        redis.call('SET', KEYS[1], ARGV[2])
        return 1
        """;

    /** Writes a number if it is greater than the stored one. KEYS: number. ARGV: number. */
    static final String SET_IF_GREATER = """
        if tonumber(redis.call('GET', KEYS[1]) or -1) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], ARGV[1]) end
        return 1
        """;

    /** Removes a value if its header is still this one. KEYS: value. ARGV: header. Answers 1 if it is removed. */
    static final String REMOVE_IF_UNCHANGED = """
        if redis.call('GETRANGE', KEYS[1], 0, #ARGV[1] - 1) ~= ARGV[1] then return 0 end
        return redis.call('DEL', KEYS[1])
        """;

    /** Removes a timer if it still has this time. KEYS: timers. ARGV: member, time. */
    static final String REMOVE_TIMER = """
        if tonumber(redis.call('ZSCORE', KEYS[1], ARGV[1]) or -1) == tonumber(ARGV[2]) then
          redis.call('ZREM', KEYS[1], ARGV[1])
        end
        return 1
        """;

    /** Puts a timer off if it still has this time. KEYS: timers. ARGV: member, time, new time. */
    static final String PUT_OFF_TIMER = """
        if tonumber(redis.call('ZSCORE', KEYS[1], ARGV[1]) or -1) == tonumber(ARGV[2]) then
          redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
        end
        return 1
        """;

    /** Makes timers due, each at a time it did not have before. KEYS: timers. ARGV: time, members. */
    static final String DUE_NOW = """
        local now = tonumber(ARGV[1])
        for i = 2, #ARGV do
          local old = tonumber(redis.call('ZSCORE', KEYS[1], ARGV[i]) or -1)
          redis.call('ZADD', KEYS[1], old == now and now + 1 or now, ARGV[i])
        end
        return 1
        """;

    /**
     * Notes a time for members that have none or a later one. One that is due, at which somebody may be looking, gets another that is due.
     *
     * <p>KEYS: times. ARGV: now, time, members.
     */
    static final String EXPECT = """
        local now, at = tonumber(ARGV[1]), tonumber(ARGV[2])
        for i = 3, #ARGV do
          local old = tonumber(redis.call('ZSCORE', KEYS[1], ARGV[i]) or math.huge)
          redis.call('ZADD', KEYS[1], old <= now and old + 1 or math.min(old, at), ARGV[i])
        end
        return 1
        """;

    /**
     * Claims a moment unless the scope is in a cool-down, or somebody else is about to say it.
     *
     * <p>KEYS: claims. ARGV: scope, moment, ripe, quiet until (ms, story time), now, end of the lease, time to live (ms, real time).
     * Answers 1 if it is ours.
     */
    static final String CLAIM = """
        local old = redis.call('HGET', KEYS[1], ARGV[1])
        if old then
          local moment, quiet, lease, done = string.match(old, '|([^|]*)|[^|]*|([^|]*)|([^|]*)|([^|]*)$')
          if done == '1' and (moment == ARGV[2] or tonumber(quiet) >= tonumber(ARGV[3])) then return 0 end
          if done == '0' and tonumber(lease) > tonumber(ARGV[5]) then return 0 end
        end
        redis.call('HSET', KEYS[1], ARGV[1], table.concat({ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[6], '0'}, '|'))
        if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[7]) then redis.call('PEXPIRE', KEYS[1], ARGV[7]) end
        return 1
        """;

    /** Confirms a claim if it is still for this moment. KEYS: claims. ARGV: scope, moment. */
    static final String CONFIRM = """
        local old = redis.call('HGET', KEYS[1], ARGV[1])
        if old then
          local moment = string.match(old, '|([^|]*)|[^|]*|[^|]*|[^|]*|[^|]*$')
          if moment == ARGV[2] then redis.call('HSET', KEYS[1], ARGV[1], string.sub(old, 1, -2) .. '1') end
        end
        return 1
        """;

    /**
     * Remembers that a moment was said, unless a later one is remembered.
     *
     * <p>KEYS: claims. ARGV: scope, moment, ripe, quiet until (ms, story time), time to live (ms, real time).
     */
    static final String REMEMBER = """
            local old = redis.call('HGET', KEYS[1], ARGV[1])
            if old then
              local quiet, done = string.match(old, '|([^|]*)|[^|]*|([^|]*)$')
              if done == '1' and tonumber(quiet) >= tonumber(ARGV[4]) then return 0 end
            end
            redis.call('HSET', KEYS[1], ARGV[1], table.concat({ARGV[1], ARGV[2], ARGV[3], ARGV[4], '0', '1'}, '|'))
            if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[5]) then redis.call('PEXPIRE', KEYS[1], ARGV[5]) end
            return 1
            """;

    /**
     * Notes how far a topic was folded in, and what it changed.
     *
     * <p>KEYS: mark, changed. ARGV: rebuild (empty if everything must be whole), topic, next offset, then fragment and offset, again and
     * again. Answers 1 if the mark stands as expected.
     */
    static final String FOLDED = """
            local mark = redis.call('HMGET', KEYS[1], 'rebuild', 'standing', ARGV[2])
            if ARGV[1] == '' then
              if mark[2] ~= 'WHOLE' then return 0 end
            elseif mark[1] ~= ARGV[1] or mark[2] ~= 'REBUILDING' then
              return 0
            end
            for i = 4, #ARGV, 2 do redis.call('ZADD', KEYS[2], 'LT', ARGV[i + 1], ARGV[i]) end
            if tonumber(ARGV[3]) > tonumber(mark[3] or -1) then redis.call('HSET', KEYS[1], ARGV[2], ARGV[3]) end
            return 1
            """;

    /** Says that the store is behind, if it is still held to be whole. KEYS: mark. */
    static final String BEHIND = """
            if redis.call('HGET', KEYS[1], 'standing') == 'WHOLE' then redis.call('HSET', KEYS[1], 'standing', 'BEHIND') end
            return 1
            """;

    /** Begins to rebuild. KEYS: mark. ARGV: rebuild. */
    static final String BEGIN = """
            redis.call('DEL', KEYS[1])
            redis.call('HSET', KEYS[1], 'rebuild', ARGV[1], 'standing', 'REBUILDING')
            return 1
            """;

    /** Ends rebuilding, if nobody else began. KEYS: mark. ARGV: rebuild, then topic and next offset. Answers 1 if it is whole. */
    static final String END = """
            if redis.call('HGET', KEYS[1], 'rebuild') ~= ARGV[1] then return 0 end
            for i = 2, #ARGV, 2 do
              if tonumber(ARGV[i + 1]) > tonumber(redis.call('HGET', KEYS[1], ARGV[i]) or -1) then
                redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1])
              end
            end
            redis.call('HSET', KEYS[1], 'standing', 'WHOLE')
            return 1
            """;

    /** Puts back what was taken. KEYS: changed, taken. */
    static final String PUT_BACK = """
            redis.call('ZUNIONSTORE', KEYS[1], 2, KEYS[1], KEYS[2], 'AGGREGATE', 'MIN')
            redis.call('DEL', KEYS[2])
            return 1
            """;

    /**
     * Takes fragments that changed, by whichever topic, for both.
     *
     * <p>KEYS: mark, changed by the first topic, by the second, taken of the first, of the second. ARGV: most, first topic, second topic.
     * Answers the fragments and the lowest offset of each topic that is in no copy, counting what comes next; empty if there is none.
     */
    static final String TAKE = """
            local mark = redis.call('HMGET', KEYS[1], 'standing', ARGV[2], ARGV[3])
            if mark[1] ~= 'WHOLE' then return {{}, '', ''} end
            local names = redis.call('ZRANGE', KEYS[2], 0, ARGV[1] - 1)
            if #names == 0 then names = redis.call('ZRANGE', KEYS[3], 0, ARGV[1] - 1) end
            for _, name in ipairs(names) do
              for i = 2, 3 do
                local offset = redis.call('ZSCORE', KEYS[i], name)
                if offset then
                  redis.call('ZREM', KEYS[i], name)
                  redis.call('ZADD', KEYS[i + 2], 'LT', offset, name)
                end
              end
            end
            local answer = {names}
            for i = 2, 3 do
              local low = mark[i]
              for _, key in ipairs({KEYS[i], KEYS[i + 2]}) do
                local first = redis.call('ZRANGE', key, 0, 0, 'WITHSCORES')[2]
                if low and first and tonumber(first) < tonumber(low) then low = first end
              end
              answer[i] = low or ''
            end
            return answer
            """;

    private Scripts() {}
}
