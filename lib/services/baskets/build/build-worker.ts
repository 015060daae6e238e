import { answerQuestions } from "@/lib/services/threads/answer-questions";
import { buildData } from "./build-data";

answerQuestions(buildData);
