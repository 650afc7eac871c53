package io.bearhug.local.demo;

import io.bearhug.local.suite.RunInfo;
import java.util.List;

/** Plays the stories through the public APIs and tells what each person experienced. */
public final class Demo {

    private Demo() {}

    /** Plays the named stories, or all; the exit code says whether they came true. */
    public static int run(RunInfo run, List<String> stories) {
        System.out.println("usage: ./bearhug demo [STORY] – no stories can be played at " + run.gateway() + " yet.");
        return 1;
    }
}
