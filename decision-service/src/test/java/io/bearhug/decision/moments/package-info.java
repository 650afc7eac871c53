@org.jspecify.annotations.NullMarked
package io.bearhug.decision.moments;
