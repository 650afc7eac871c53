package io.bearhug.benchmarks.load.resolve;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.Options;
import io.bearhug.benchmarks.Rounded;
import io.bearhug.benchmarks.load.Progress;
import io.bearhug.benchmarks.load.crowd.Crowd;
import io.bearhug.benchmarks.load.crowd.Events;
import io.bearhug.benchmarks.load.crowd.Introduction;
import io.bearhug.benchmarks.load.suite.BenchSource;
import io.bearhug.benchmarks.load.suite.CpuTimes;
import io.bearhug.benchmarks.load.suite.Suite;
import io.bearhug.benchmarks.load.suite.SuiteTrouble;
import io.bearhug.benchmarks.load.suite.Topics;
import io.bearhug.benchmarks.load.suite.Written;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** How many events with news are resolved with a real database, and that events without need none. */
public final class ResolveBench {

    private static final String DATABASE = "identity";
    private static final int NEWS_EACH = 3;
    private static final double NANOS = 1e9;

    private final Suite suite;
    private final ResolveSettings settings;
    private final Crowd crowd;
    private final Events events;
    private final Topics topics;

    private ResolveBench(Suite suite, ResolveSettings settings, Topics topics) {
        this.suite = suite;
        this.settings = settings;
        this.crowd = Crowd.fresh(settings.people());
        this.events = new Events(crowd);
        this.topics = topics;
    }

    /** Runs it and prints the figures. */
    public static int run(List<String> arguments) throws IOException {
        Options options = Options.read(arguments, ResolveSettings.OPTIONS);
        ResolveSettings settings = ResolveSettings.of(options);
        try (Suite suite = Suite.of(options);
                Topics topics = new Topics(suite.run().kafka())) {
            ResolveFigures figures = new ResolveBench(suite, settings, topics).figures();
            System.out.println(JsonMapper.builder().build().writeValueAsString(figures));
        }
        return 0;
    }

    private ResolveFigures figures() throws IOException {
        try (BenchSource source = BenchSource.open(suite)) {
            Introduction introduction = new Introduction(suite, source, crowd);
            News news = news(introduction);
            return settings.known() == 0
                    ? figures(news, new Known(0, Map.of(), Map.of()))
                    : figures(news, known(introduction));
        }
    }

    private record News(double takenSeconds, double seconds, int resolved, Map<String, Double> cpu) {}

    private record Known(double seconds, Map<String, Long> written, Map<String, Double> cpu) {}

    private News news(Introduction introduction) throws IOException {
        int people = settings.people();
        CpuTimes cpu = new CpuTimes(suite.processes());
        try (PersonsWatch watch = new PersonsWatch(suite.run().kafka(), crowd)) {
            Progress.say("%d people come as visitors, sign in and prove an address", people);
            cpu.begin();
            long start = System.nanoTime();
            introduction.send(people, events::lookOfVisitor);
            introduction.send(people, person -> events.act("n", person, person, "Product Viewed"));
            introduction.send(people, events::signIn);
            double taken = secondsSince(start);
            int resolved = watch.await(settings.patience());
            double seconds = secondsSince(start);
            cpu.end();
            Progress.say("%d of them are found after %.1f s", resolved, seconds);
            return new News(taken, seconds, resolved, cpu.millisPer((long) NEWS_EACH * people));
        }
    }

    private Known known(Introduction introduction) throws IOException {
        awaitRead();
        Written before = Written.settled(suite.run().postgres(), DATABASE);
        Progress.say("%d events that say nothing new", settings.known());
        CpuTimes cpu = new CpuTimes(suite.processes());
        cpu.begin();
        long start = System.nanoTime();
        introduction.send(settings.known(), number -> events.act("r", number, crowd.person(number), "Product Viewed"));
        awaitRead();
        double seconds = secondsSince(start);
        cpu.end();
        Map<String, Long> written =
                Written.settled(suite.run().postgres(), DATABASE).since(before);
        return new Known(seconds, written, cpu.millisPer(settings.known()));
    }

    private void awaitRead() throws IOException {
        if (!topics.awaitRead(settings.patience())) {
            throw new SuiteTrouble("events are not read in time: " + topics.behind());
        }
    }

    private static double secondsSince(long start) {
        return Rounded.to((System.nanoTime() - start) / NANOS, 3);
    }

    private ResolveFigures figures(News news, Known known) {
        int count = NEWS_EACH * settings.people();
        return new ResolveFigures(
                "load resolve",
                settings.people(),
                count,
                news.takenSeconds(),
                news.seconds(),
                Rounded.to(count / news.seconds(), 1),
                news.resolved(),
                news.cpu(),
                settings.known(),
                known.seconds(),
                known.written(),
                known.cpu());
    }
}
