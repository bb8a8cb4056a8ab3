package dev.tenon.plan.step;

/**
 * The place where a step leaves what it got, for later steps and for the result.
 *
 * @param index its number within the plan, from 0
 */
public record Slot(int index) {}
