// What the fields of a posting are called on screen.
import type { PostingField } from "../posting/posting.ts";
import type { WordKey } from "../words.ts";

export const FIELD_WORDS: Record<PostingField, WordKey> = {
  title: "fieldTitle",
  hiringOrganization: "fieldCompany",
  jobLocation: "fieldPlaces",
  workplaceType: "fieldWorkplace",
  applicantLocationRequirements: "fieldApplicants",
  employmentType: "fieldType",
  baseSalary: "fieldSalary",
  datePosted: "fieldPosted",
  validThrough: "fieldCloses",
  identifier: "fieldIdentifier",
  applyUrl: "fieldApply",
  description: "fieldDescription",
};
