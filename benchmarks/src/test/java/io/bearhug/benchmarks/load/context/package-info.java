@NullMarked
package io.bearhug.benchmarks.load.context;

import org.jspecify.annotations.NullMarked;
