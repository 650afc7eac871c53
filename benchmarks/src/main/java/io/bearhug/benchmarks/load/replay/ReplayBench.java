package io.bearhug.benchmarks.load.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.Options;
import io.bearhug.benchmarks.Rounded;
import io.bearhug.benchmarks.load.Progress;
import io.bearhug.benchmarks.load.suite.Suite;
import io.bearhug.benchmarks.load.traffic.Endpoint;
import io.bearhug.benchmarks.load.traffic.Runner;
import io.bearhug.benchmarks.load.traffic.Tally;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes recorded decisions again, from what each of them read, and counts those that come out the same. */
public final class ReplayBench {

    private static final String PATH = "/v1/decisions";
    private static final int TELL_EVERY = 10_000;

    private final Suite suite;
    private final ReplaySettings settings;

    private ReplayBench(Suite suite, ReplaySettings settings) {
        this.suite = suite;
        this.settings = settings;
    }

    /** Runs it and prints the figures; exit code 1 if any decision did not come out the same. */
    public static int run(List<String> arguments) throws IOException {
        Options options = Options.read(arguments, ReplaySettings.OPTIONS);
        ReplaySettings settings = ReplaySettings.of(options);
        try (Suite suite = Suite.of(options)) {
            ReplayFigures figures = new ReplayBench(suite, settings).figures();
            System.out.println(JsonMapper.builder().build().writeValueAsString(figures));
            return figures.allEqual() ? 0 : 1;
        }
    }

    private ReplayFigures figures() throws IOException {
        List<String> ids = recorded();
        Progress.say("taking %d decisions again", ids.size());
        Endpoint decisions = suite.endpoint("decision-service", PATH + "/", suite.bearer("platform"));
        TakeAgain again = new TakeAgain(decisions, ids);
        Tally tally = new Runner(decisions.address(), settings.connections()).run(settings.pace(ids.size()), again);
        return new ReplayFigures(
                "load replay",
                suite.through(),
                settings.connections(),
                ids.size(),
                tally.good().getOrDefault(TakeAgain.EQUAL, 0),
                tally.good().getOrDefault(TakeAgain.DIFFERING, 0),
                ids.size() - tally.goodCalls() - tally.badCalls(),
                tally.bad(),
                Rounded.to(tally.seconds(), 3),
                Rounded.to(tally.perSecond(), 1),
                tally.latency(),
                again.differences());
    }

    /** Ids of the newest decisions, page by page. */
    private List<String> recorded() throws IOException {
        String platform = suite.bearer("platform");
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = suite.get(PATH + "?limit=200" + after, platform).orFail("Listing decisions");
            for (JsonNode decision : page.path("items")) {
                ids.add(decision.path("decisionId").asText());
                if (ids.size() % TELL_EVERY == 0) {
                    Progress.say("found %d decisions", ids.size());
                }
            }
            String next = page.path("next").asText("");
            after = next.isEmpty() ? "" : "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!after.isEmpty() && ids.size() < settings.decisions());
        return ids.subList(0, Math.min(ids.size(), settings.decisions()));
    }
}
