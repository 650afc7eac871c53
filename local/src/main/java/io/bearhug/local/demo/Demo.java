package io.bearhug.local.demo;

import io.bearhug.local.demo.cast.House;
import io.bearhug.local.suite.RunInfo;
import java.util.List;
import java.util.stream.Collectors;

/** Plays the stories through the public APIs and tells what each person experienced, and why. */
public final class Demo {

    private static final List<Story> STORIES = List.of(
            new Story("S4", "Looking for T-shirts", new LookingForTShirts()),
            new Story("S5", "Never ask twice", new NeverAskTwice()),
            new Story("S8", "Already bought", new AlreadyBought()),
            new Story("S10", "Silence", new Silence()),
            new Story("S12", "One face on every screen", new OneFace()),
            new Story("S13", "Listening", new Listening()),
            new Story("U", "Enough of our mails: unsubscribing by one click", new Unsubscribing()));

    private record Story(String id, String title, Play play) {}

    private Demo() {}

    /** Plays the named stories, or all; the exit code says whether they came true. */
    public static int run(RunInfo run, List<String> wanted) {
        List<Story> chosen = STORIES.stream()
                .filter(story -> wanted.isEmpty() || wanted.stream().anyMatch(story.id()::equalsIgnoreCase))
                .toList();
        if (chosen.isEmpty()) {
            System.err.println("usage: ./bearhug demo [STORY], where STORY is one of " + names());
            return 2;
        }
        try (House house = House.of(run)) {
            return play(chosen, house);
        }
    }

    private static int play(List<Story> stories, House house) {
        Telling telling = new Telling(System.out);
        long cameTrue = stories.stream()
                .filter(story -> telling.tell(story.id() + " · " + story.title(), story.play(), house))
                .count();
        telling.end(cameTrue, stories.size());
        return cameTrue == stories.size() ? 0 : 1;
    }

    private static String names() {
        return STORIES.stream().map(Story::id).collect(Collectors.joining(", "));
    }
}
